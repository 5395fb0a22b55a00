// capped: a body that ends in an error when it grows beyond all measure, counted as it is unpacked.

/** The same answer with no more than `most` bytes; `over` is called when nothing more will be read, and told why. */
export function capped(
  response: Response,
  most: number,
  signal: AbortSignal | null | undefined,
  over: (error?: unknown) => void,
): Response {
  const { status, body } = response;
  const headers = new Headers();
  for (const name of ['content-type', 'location']) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (!response.ok || !body) {
    void body?.cancel().catch(() => {});
    over();
    return new Response(null, { status, headers });
  }
  const reader = body.getReader();
  const end = (error?: unknown) => {
    signal?.removeEventListener('abort', late);
    void reader.cancel().catch(() => {});
    over(error);
  };
  const late = () => end();
  signal?.addEventListener('abort', late, { once: true });
  let size = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        size += value?.length ?? 0;
        if (size > most) throw new RangeError(`It is larger than ${most} bytes.`);
        if (value) controller.enqueue(value);
        if (!done) return;
        end();
        controller.close();
      } catch (error) {
        end(error);
        controller.error(error);
      }
    },
    cancel: late,
  });
  // A response that was made has no address of its own.
  return Object.defineProperty(new Response(stream, { status, headers }), 'url', { value: response.url });
}
