// Acts out, in our own words, what MooTools with its layer for old pages puts in the place of the browser's `Event`: a
// wrapper that wants an event to wrap. The package on npm is the part of MooTools that has no page.
window.Event = function (event) {
  this.key = event.type.startsWith('key');
  this.event = event;
};
