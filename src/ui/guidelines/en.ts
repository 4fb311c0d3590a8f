import type { Sections } from './section.ts'

/** The guidelines in English. Arabic words stand between «…». */
export const en: Sections = {
  attribution: {
    title: 'What an attribution is',
    body: [
      'Every attribution has a cue that says that something was said, the content that was said, and whoever said it: one source, several, or nobody in particular.',
      { example: 'plain' },
      'What the writer says in their own voice is a claim without attribution. Mark it, and invent no source for it.',
      { example: 'ownVoice', note: 'A claim attributed to nobody.' },
    ],
  },
  'what-counts': {
    title: 'What to mark',
    body: [
      'Everything said that has content: a report, a denial, a demand, a belief, a fear, a prediction, praise or condemnation. The cue may be a verb or a noun.',
      { example: 'fear' },
      { example: 'nominalCue' },
      'A negated cue counts when it has content.',
      { example: 'negatedCue' },
      'Not an attribution:',
      {
        list: [
          'An act that says nothing: signed, opened, visited.',
          'Names and scare quotes: «الريح الشرقية».',
          'Titles of books, films and other works.',
          'Text for moving about: “read also”, “share”.',
        ],
      },
      { example: 'act', note: 'An act, nothing said.' },
      { example: 'scareQuotes', note: 'A name in quotation marks, no quotation.' },
    ],
  },
  blocks: {
    title: 'Headlines and captions',
    body: [
      'The claim of a headline is marked, then related to the claim of the body: it repeats it.',
      'Captions, picture numbers, bylines and comment counters are marked as their kind of line, and get no claims.',
    ],
  },
  boundaries: {
    title: 'Where a span begins and ends',
    body: [
      'A boundary may fall inside a written word, at an attached particle or pronoun.',
      { example: 'innerSpeech', note: 'The pronoun is the source; what comes before it is the cue.' },
      'The conjunctions «و» and «ف» stand outside the cue, the source and the content.',
      { example: 'conjunction' },
      'A colon, comma or dash between the parts stands outside them.',
      'The mark that ends the sentence stands outside the content, unless it is part of it inside closing quotation marks.',
      { example: 'closingQuotes' },
    ],
  },
  cue: {
    title: 'The cue',
    body: [
      'One contiguous span. What helps or negates it is inside: «كان قد أعلن», «لم يؤكد».',
      { example: 'auxiliaries' },
      'A preposition that belongs to the cue is inside while contiguous: «بحسب», «وفقًا لـ», «نقلًا عن», «على حد قول», «جاء في».',
      { example: 'preposition' },
      'A participle is a full cue: «مضيفًا», «مشيرًا», «مؤكدًا», «مطالبًا».',
      { example: 'participle' },
      'Where there is only a colon, it is the cue.',
      { example: 'colon' },
      'A resumptive pronoun stays in the cue: «وصفته».',
      { example: 'resumptive' },
    ],
  },
  source: {
    title: 'The mention of a source',
    body: [
      'Title, name and identifying apposition are one span.',
      { example: 'apposition' },
      'A relative clause is inside only when it is what identifies the source.',
      { example: 'identifyingClause' },
      'Time, place, occasion, medium and addressee stand outside source and cue.',
      { example: 'circumstances' },
      { example: 'circumstancesWrong', wrong: true },
      'The source may be an attached pronoun: «قولـه», «رأيـها». The pronoun of «أنه» belongs to the content.',
    ],
  },
  content: {
    title: 'The content',
    body: [
      'The content opens with «أن» or «إن», and with the preposition of these where there is one: «بأن», «إلى أن», «على أن», «من أن». A nominal content begins with its preposition.',
      { example: 'contentPreposition' },
      'Quotation marks around it, or around part of it, are inside.',
      'Only what is clearly attributed is content. In doubt, stop earlier.',
      { example: 'stopEarlier', note: 'The second sentence is the writer’s.' },
      { example: 'stopEarlierWrong', wrong: true },
      'It may come in pieces, with the source or the cue between them, and may run into the next paragraph.',
      { example: 'discontinuous' },
      'A quotation that is never closed ends at the last sentence before the voice clearly changes, or else at the end of the paragraph.',
      '«جاء ذلك في» points back: the content is what comes before it.',
      { example: 'pointsBack' },
    ],
  },
  implicit: {
    title: 'The implicit source',
    body: [
      'A cue without a written subject: «وأضاف», «مشيرًا إلى». Mark no source for it; link it to the last explicit mention that it refers back to.',
      { example: 'implicit', note: 'The subject of «أضاف» is «رئيس الميناء».' },
      'What nobody at all is said to have said has the kind “nobody”, and refers back to no one.',
      { example: 'impersonal' },
    ],
  },
  joint: {
    title: 'Two speakers or more',
    body: [
      'Two coordinated speakers who speak together are two mentions of one attribution.',
      { example: 'joint', note: 'Said together: one attribution, two sources.' },
      'If each says something of their own, each has an attribution of their own.',
    ],
  },
  nesting: {
    title: 'Speech within speech',
    body: [
      'Both levels are marked. The inner one names the outer, and lies wholly within its content. From this the chain is drawn: the article, then whoever passed it on, then whoever said it.',
      { example: 'nested', note: 'The chain: al-Manara newspaper, then a customs spokesman.' },
      'An act of showing («عرض رسالة», «أظهر تسجيلًا») is an outer attribution that you may mark or leave. What the shown thing says is always marked.',
      { example: 'letter' },
    ],
  },
  manner: {
    title: 'Manner',
    body: [
      { terms: 'manner' },
      { example: 'direct', note: 'Direct.' },
      { example: 'indirect', note: 'Indirect.' },
      { example: 'mixed', note: 'Mixed.' },
      { example: 'reportedAct', note: 'Reported act.' },
      'A clause opened by «أن» or «إن» is indirect, and mixed when its words stand wholly or in longer parts in quotation marks. A quotation without them is direct. Of several conjuncts the first decides.',
    ],
  },
  'source-kinds': {
    title: 'Kinds of source',
    body: [
      { terms: 'sourceKind' },
      'The kind is that of the mention as written here: one man is a named person in one place and an office holder in another.',
      'A title with a name is a named person. States, governments, ministries and capitals that speak are official bodies.',
      { example: 'capital', note: 'An official body.' },
      'Described is not the same as unknown: write down what the text says about an anonymous source, its sector, place and rank.',
      { example: 'anonymous', note: 'An anonymous person whose sector is the coast guard.' },
      { example: 'sources', note: 'Anonymous sources: one origin, however plural.' },
    ],
  },
  stance: {
    title: 'Stance of the source',
    body: [
      'What does the source do with the content?',
      { terms: 'stance' },
      { example: 'denies', note: 'Denies: this attribution does not support the claim.' },
      { example: 'alleges', note: 'Alleges.' },
    ],
  },
  channel: {
    title: 'Channel',
    body: [
      'Where it was said, and how it arrived. If the text does not tell, it is unknown; do not guess.',
      { terms: 'channel' },
      { example: 'interview', note: 'Interview.' },
    ],
  },
  levels: {
    title: 'Levels of support',
    body: [
      'They are computed, never written by hand. Attributed is not supported: an attribution shows that something was said, not that it is so.',
      { terms: 'supportLevel' },
      'A claim is unsupported when its level is at or below the project’s threshold, which is “anonymous, described” unless the project changes it.',
      'Plural «مصادر» is one origin. Two sources are independent when they share no link below the outlet, neither belongs to the other, and they are not both anonymous in one article.',
    ],
  },
}
