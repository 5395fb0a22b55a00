/** An address without the slashes at its end. By hand: a pattern looks at a long run of them again from each of them. */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}
