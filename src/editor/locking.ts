import type { EditorOptions } from './contract.ts'

/*
 * A locked text stays a text field: only in one does every browser move a caret and select with the keyboard, by words
 * too, and only one is announced as text that can be walked through. What would change it is refused three times: before the
 * browser writes (here), as keys (the commands are not bound), and as transactions.
 */

/** What no correction of an article is: formatting, the browser's own history, and what our own handlers do. */
const neverAllowed =
  /^(?:format|history|insertFrom(?!Composition)|deleteByDrag|deleteByCut|insert(?:OrderedList|UnorderedList|HorizontalRule|Link))/

/** Whether the browser may carry out what a `beforeinput` event announces. */
export const mayWrite = ({ inputType }: InputEvent, isUnlocked: boolean): boolean =>
  isUnlocked && !neverAllowed.test(inputType)

/** The attributes of the text's element. */
export const attributesOf = ({ label, describedBy }: EditorOptions, isUnlocked: boolean): Record<string, string> => ({
  class: isUnlocked ? 'article-text article-text-unlocked' : 'article-text',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': String(!isUnlocked),
  'aria-label': label,
  ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  dir: 'rtl',
  lang: 'ar',
  // No keyboard rises over a text that is only read.
  inputmode: isUnlocked ? 'text' : 'none',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'off',
  translate: 'no',
})
