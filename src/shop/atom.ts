// What a shop holds its states in. In lib/ the library stands inside this file, without the `process` that it asks for
// and that no page has: see scripts/atom.ts.
export { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
