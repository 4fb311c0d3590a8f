import type { Dictionary } from '../words/words.ts'

/** What a command is called; its words stand in the dictionaries under the same name. */
export type CommandId = keyof Dictionary['keys']['commands']

/** Where a command acts. A single letter acts only in its scope, never while one types. */
export type Scope = keyof Dictionary['keys']['scopes']

/** A command, as data: what it does when its keys are pressed is said by the screen that offers it. */
export interface Command {
  readonly id: CommandId
  readonly scope: Scope
  /** Its keys unless the reader has chosen others. */
  readonly keys: readonly string[]
  /** Whether the bar at the foot of the page shows it. */
  readonly bar?: true
  /** Whether it goes on while the key is held down. */
  readonly repeats?: true
  /** Whether it also acts in the text of an article that is open for correction. */
  readonly inText?: true
  /** Whether it also acts while one types. */
  readonly whileTyping?: true
  /** Whether it also acts while something stands in front of the page. */
  readonly always?: true
  /** Whether it is no key but a way to hold one; shown in the sheet, not to be changed. */
  readonly gesture?: true
  /** Whether no screen offers it yet: its keys are kept for it, but not shown. */
  readonly later?: true
}

/** Every command with a key, in the order in which the sheet and the bar show them. */
export const commands: readonly Command[] = [
  { id: 'showKeys', scope: 'global', keys: ['?'] },
  { id: 'search', scope: 'global', keys: ['/'] },
  { id: 'undo', scope: 'global', keys: ['Mod+Z'], repeats: true, inText: true },
  { id: 'redo', scope: 'global', keys: ['Mod+Shift+Z', 'Mod+Y'], repeats: true, inText: true },
  { id: 'guidelines', scope: 'global', keys: ['G'] },
  { id: 'goLibrary', scope: 'global', keys: ['Alt+1'] },
  { id: 'goArticle', scope: 'global', keys: ['Alt+2'] },
  { id: 'goSources', scope: 'global', keys: ['Alt+3'] },
  { id: 'goDataset', scope: 'global', keys: ['Alt+4'] },
  { id: 'goRelations', scope: 'global', keys: ['Alt+6'] },
  { id: 'goPictures', scope: 'global', keys: ['Alt+7'] },
  { id: 'searchAll', scope: 'global', keys: ['Mod+K'], whileTyping: true },
  { id: 'goReview', scope: 'global', keys: ['Alt+5'] },
  { id: 'lockNow', scope: 'global', keys: ['Alt+L'], whileTyping: true, inText: true, always: true },

  { id: 'nextArticle', scope: 'library', keys: ['J'], bar: true, repeats: true },
  { id: 'previousArticle', scope: 'library', keys: ['K'], bar: true, repeats: true },
  { id: 'openArticle', scope: 'library', keys: ['Enter'], bar: true },
  { id: 'selectArticle', scope: 'library', keys: ['X'], bar: true },
  { id: 'importArticles', scope: 'library', keys: ['A'], bar: true },
  { id: 'archiveArticle', scope: 'library', keys: ['E'] },
  { id: 'deleteArticle', scope: 'library', keys: ['Delete', 'Backspace'] },

  { id: 'nextSource', scope: 'sources', keys: ['J'], bar: true, repeats: true },
  { id: 'previousSource', scope: 'sources', keys: ['K'], bar: true, repeats: true },
  { id: 'openSource', scope: 'sources', keys: ['Enter'], bar: true },
  { id: 'mergeSources', scope: 'sources', keys: ['M'], bar: true },

  { id: 'nextProposal', scope: 'relations', keys: ['J'], bar: true, repeats: true },
  { id: 'previousProposal', scope: 'relations', keys: ['K'], bar: true, repeats: true },
  { id: 'acceptProposal', scope: 'relations', keys: ['Y'], bar: true },
  { id: 'rejectProposal', scope: 'relations', keys: ['X'], bar: true },

  { id: 'nextInQueue', scope: 'review', keys: ['J'], bar: true, repeats: true },
  { id: 'previousInQueue', scope: 'review', keys: ['K'], bar: true, repeats: true },
  { id: 'verdictSupported', scope: 'review', keys: ['1'], bar: true },
  { id: 'verdictRefuted', scope: 'review', keys: ['2'], bar: true },
  { id: 'verdictConflicting', scope: 'review', keys: ['3'] },
  { id: 'verdictNotEnough', scope: 'review', keys: ['4'] },
  { id: 'verdictNotCheckable', scope: 'review', keys: ['5'] },
  { id: 'takeVerdictBack', scope: 'review', keys: ['0'] },
  { id: 'justify', scope: 'review', keys: ['T'] },
  { id: 'needsSource', scope: 'review', keys: ['N'], bar: true },
  { id: 'needsSecondOpinion', scope: 'review', keys: ['O'] },
  { id: 'attachEvidence', scope: 'review', keys: ['E'], bar: true },
  { id: 'checkSaid', scope: 'review', keys: ['S'], bar: true },
  { id: 'linkClaim', scope: 'review', keys: ['R'], bar: true },
  { id: 'exempt', scope: 'review', keys: ['X'] },
  { id: 'comment', scope: 'review', keys: ['C'] },
  { id: 'openInArticle', scope: 'review', keys: ['Enter'] },
  { id: 'closePanel', scope: 'review', keys: ['Escape'], whileTyping: true },

  { id: 'claim', scope: 'desk', keys: ['C'], bar: true },
  { id: 'addPiece', scope: 'desk', keys: ['A'], bar: true },
  { id: 'source', scope: 'desk', keys: ['S'], bar: true },
  { id: 'cue', scope: 'desk', keys: ['Q'], bar: true },
  { id: 'implicit', scope: 'desk', keys: ['I'] },
  { id: 'parent', scope: 'desk', keys: ['P'] },
  { id: 'manner', scope: 'desk', keys: ['M'] },
  { id: 'stance', scope: 'desk', keys: ['D'] },
  { id: 'channel', scope: 'desk', keys: ['H'] },
  { id: 'nature', scope: 'desk', keys: ['N'] },
  { id: 'evidence', scope: 'desk', keys: ['E'] },
  { id: 'nextClaim', scope: 'desk', keys: ['J'], bar: true, repeats: true },
  { id: 'previousClaim', scope: 'desk', keys: ['K'], bar: true, repeats: true },
  { id: 'nextSuggestion', scope: 'desk', keys: ['T'], bar: true, repeats: true },
  { id: 'previousSuggestion', scope: 'desk', keys: ['Shift+T'], repeats: true },
  { id: 'accept', scope: 'desk', keys: ['Y'], bar: true },
  { id: 'reject', scope: 'desk', keys: ['X'], bar: true },
  { id: 'editSuggestion', scope: 'desk', keys: ['V'] },
  { id: 'acceptParagraph', scope: 'desk', keys: ['Shift+Y'] },
  { id: 'openCard', scope: 'desk', keys: ['Enter'] },
  { id: 'startBackward', scope: 'desk', keys: ['['], repeats: true },
  { id: 'startForward', scope: 'desk', keys: [']'], repeats: true },
  { id: 'endBackward', scope: 'desk', keys: ['Shift+['], repeats: true },
  { id: 'endForward', scope: 'desk', keys: ['Shift+]'], repeats: true },
  { id: 'replace', scope: 'desk', keys: ['R'] },
  { id: 'remove', scope: 'desk', keys: ['Delete', 'Backspace'] },
  { id: 'unlockText', scope: 'desk', keys: ['U'] },
  { id: 'back', scope: 'desk', keys: ['Escape'], whileTyping: true },
  { id: 'claimExactly', scope: 'desk', keys: ['Alt+C'] },
  { id: 'sourceExactly', scope: 'desk', keys: ['Alt+S'] },
  { id: 'cueExactly', scope: 'desk', keys: ['Alt+Q'] },
  { id: 'finer', scope: 'desk', keys: ['Alt+Shift+drag'], gesture: true },
]

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]))

/** The command of that name, if there is one. */
export const commandOf = (id: string): Command | undefined => byId.get(id)
