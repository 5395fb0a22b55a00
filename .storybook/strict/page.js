// Loads the script tag's build once the story says that the page stands.
globalThis.begin = () => import('../vitrine/vitrine.js');
