import { carryOut, type ReadReply, type ReadTask } from '../formats/articles/task.ts'

const reply = (message: ReadReply): void => postMessage(message)

const run = async ({ number, ...task }: ReadTask): Promise<void> => {
  for await (const found of carryOut(task)) reply({ number, found })
  reply({ number, done: true })
}

// What is thrown here is a mistake of ours: it reaches the page as the worker's error.
addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
  run(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error
    })
  })
})
