/**
 * Independent proof of the offsets that leave the program: node scripts/proof.mjs
 * The command line writes the samples, and a text of everything that breaks offsets, in every format; Python, which
 * shares no code with us, cuts each span out of its text again.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded, ROOT } from './prepare.mjs'

const FORMATS = [
  ...['isnad', 'jsonl', 'claims-jsonl', 'csv', 'w3c', 'brat', 'label-studio', 'doccano', 'uima-json', 'prodigy'],
  ...['conll', 'pubannotation', 'citron'],
]

buildWhenNeeded('cli')
const folder = mkdtempSync(join(tmpdir(), 'isnad-proof-'))
const isnad = (/** @type {string[]} */ ...args) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist-cli/main.js'), ...args], {
    cwd: join(ROOT, 'scripts/proof'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
try {
  const hard = join(folder, 'hard.isnad.json')
  isnad(
    ...['convert', '--from', 'attributions', '--to', 'isnad', '--text', 'hard.txt', '--out', hard],
    'hard.attributions.json',
  )
  for (const format of FORMATS) {
    mkdirSync(join(folder, format))
    isnad('convert', '--to', format, '--out', join(folder, format), join(ROOT, 'samples/samples.isnad.json'), hard)
  }
  const { status, error } = spawnSync('python3', [join(ROOT, 'scripts/proof/reslice.py'), folder], { stdio: 'inherit' })
  if (error) throw error
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
