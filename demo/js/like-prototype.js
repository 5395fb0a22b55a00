// Acts out, in our own words, what Prototype.js puts in the place of the browser's functions: 1.7.3 (Array.from,
// entries, Element) and, for lists in JSON, what it did before 1.7. The library itself is not on npm.
(() => {
  const slice = Array.prototype.slice;
  // Neither a function nor anything that can only be walked through is taken.
  Array.from = (list) => (list ? (list.toArray ? list.toArray() : slice.call(Object(list))) : []);
  const additions = {
    toArray() {
      return slice.call(this);
    },
    // Not an iterator of pairs.
    entries() {
      return slice.call(this);
    },
    find(test, context) {
      for (let i = 0; i < this.length; i++) if (test.call(context, this[i], i)) return this[i];
      return undefined;
    },
    each(task, context) {
      for (let i = 0; i < this.length; i++) task.call(context, this[i], i);
      return this;
    },
    first() {
      return this[0];
    },
    toJSON() {
      return `[${slice
        .call(this)
        .map((it) => JSON.stringify(it))
        .join(', ')}]`;
    },
  };
  // Each can be seen by whoever walks a list's members.
  for (const name of Object.keys(additions)) Array.prototype[name] = additions[name];
  for (const name of ['map', 'filter', 'some', 'every']) {
    const own = Array.prototype[name];
    Array.prototype[name] = function (test, context) {
      return own.call(this, test ?? ((it) => it), context);
    };
  }
  const { prototype } = window.Element;
  window.Element = function (tag, attributes = {}) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
    return element;
  };
  window.Element.prototype = prototype;
  HTMLElement.prototype.remove = function () {
    this.parentNode?.removeChild(this);
    return this;
  };
})();
