const blockBytes = 64 * 1024;

/** A body sent as fast as it is read. The first block is made before anything is sent, so that a fault then is still an answer. */
export async function bodyOf(chunks: AsyncGenerator<string | Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const blocks = inBlocks(chunks);
  let ready: IteratorResult<Uint8Array> | undefined = await blocks.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = ready ?? (await blocks.next());
        ready = undefined;
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await blocks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* inBlocks(chunks: AsyncGenerator<string | Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    const block = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    waiting.push(block);
    bytes += block.length;
    if (bytes < blockBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
  return undefined;
}
