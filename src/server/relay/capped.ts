// capped: a body that ends in an error when it grows beyond all measure, counted as it is unpacked.

/** The same answer with no more than `most` bytes; `over` is called once, when nothing more will be read. */
export function capped(
  response: Response,
  most: number,
  signal: AbortSignal | null | undefined,
  over: () => void,
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
  const end = () => {
    signal?.removeEventListener('abort', end);
    void reader.cancel().catch(() => {});
    over();
  };
  signal?.addEventListener('abort', end, { once: true });
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
        end();
        controller.error(error);
      }
    },
    cancel: end,
  });
  return new Response(stream, { status, headers });
}
