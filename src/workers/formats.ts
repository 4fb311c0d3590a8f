import { FormatDesk } from '../formats/thread/answer.ts'
import type { Question } from '../formats/thread/requests.ts'

const desk = new FormatDesk()

const answer = async (question: Question): Promise<void> => postMessage(await desk.answer(question))

// What is thrown here is a mistake of ours: it reaches the page as the worker's error.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error
    })
  })
})
