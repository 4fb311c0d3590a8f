import { expect, test } from 'vitest'
import { filesOfFolder } from './dropped-files.ts'

test('of a folder come its files and those below, not what systems hide', () => {
  const paths = ['news/a.txt', 'news/.DS_Store', 'news/2016/b.txt', 'news/.git/config', '.cache/c.txt']
  const files = paths.map((path) => Object.assign(new File([], path), { webkitRelativePath: path }))
  expect(filesOfFolder(files).map(({ webkitRelativePath }) => webkitRelativePath)).toEqual([
    'news/a.txt',
    'news/2016/b.txt',
  ])
})
