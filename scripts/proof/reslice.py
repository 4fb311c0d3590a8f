"""Cuts every span of files that Isnad wrote out of their texts again, by Python's own counting, and compares.

python3 reslice.py FOLDER: a folder for each format, named by it. Says how many spans each format has; ends with 1 when
one does not fit, or when a format has none.
"""
import csv
import json
import pathlib
import re
import sys

csv.field_size_limit(1 << 30)


def utf16(text, start, end):
    """A piece of a text between two offsets in UTF-16 code units."""
    return text.encode('utf-16-le', 'surrogatepass')[2 * start:2 * end].decode('utf-16-le', 'surrogatepass')


def points(text, start, end):
    return text[start:end]


def lines(path):
    return [json.loads(line) for line in path.read_text('utf-8').split('\n') if line]


def anchors(value):
    """Everything in a document that has segments and an exact quote."""
    if isinstance(value, dict):
        if 'segments' in value and 'exact' in value:
            yield value
        for part in value.values():
            yield from anchors(part)
    elif isinstance(value, list):
        for part in value:
            yield from anchors(part)


def isnad(document, articles):
    texts = {article['id']: article['text'] for article in articles}
    for anchor in anchors(document):
        if anchor['segments']:
            text = texts[anchor['articleId']]
            yield ' … '.join(points(text, s['start'], s['end']) for s in anchor['segments']), anchor['exact']


def cut(text, spans):
    return ' … '.join(points(text, s['start'], s['end']) for s in spans)


def of_isnad(path):
    document = json.loads(path.read_text('utf-8'))
    yield from isnad(document, document['articles'])


def of_jsonl(path):
    documents = lines(path)
    articles = [line['article'] for line in documents]
    for line in documents:
        yield from isnad(line, articles)


def of_claims_jsonl(path):
    for line in lines(path):
        for place in line['places']:
            yield cut(line['text'], place['spans']), place['quote']
            for said in place['attributions']:
                yield cut(line['text'], said['cue_spans']), said['cue']
                for source in said['sources']:
                    yield cut(line['text'], source['spans']), source['text']


def of_csv(path):
    if path.name != 'claims.csv':
        return
    unguarded = lambda cell: cell[1:] if re.match(r"'+[=+\-@\t\r\n]", cell) else cell
    with open(path.with_name('articles.csv'), encoding='utf-8', newline='') as file:
        texts = {row['article_id']: unguarded(row['text']) for row in csv.DictReader(file)}
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file):
            for words, places in (('quote', 'spans'), ('cue', 'cue_spans')):
                pieces = [tuple(map(int, piece.split('-'))) for piece in row[places].split(';') if piece]
                yield ' … '.join(points(texts[row['article_id']], *piece) for piece in pieces), unguarded(row[words])


def of_w3c(path):
    document = json.loads(path.read_text('utf-8'))
    items = document['first']['items']
    texts = {item['body']['id']: item['body']['value'] for item in items if item['id'].endswith('#article')}
    for item in items:
        targets = item['target'] if isinstance(item['target'], list) else [item['target']]
        for target in targets:
            if isinstance(target, dict):
                quote, position = target['selector']
                text = texts[target['source']]
                yield points(text, position['start'], position['end']), quote['exact']
                yield text[:position['start']].endswith(quote['prefix']), True
                yield text[position['end']:].startswith(quote['suffix']), True


def of_brat(path):
    if path.suffix != '.ann':
        return
    text = path.with_suffix('.txt').read_bytes().decode('utf-8')
    for line in path.read_bytes().decode('utf-8').split('\n'):
        if line.startswith('T'):
            _, places, words = line.split('\t')
            pieces = places.split(' ', 1)[1].split(';')
            yield ' '.join(points(text, *map(int, piece.split(' '))) for piece in pieces), words


def of_label_studio(path):
    if path.suffix != '.json':
        return
    for task in json.loads(path.read_text('utf-8')):
        for annotation in task['annotations'] + task['predictions']:
            for region in annotation['result']:
                if region['type'] == 'labels':
                    value = region['value']
                    yield points(task['data']['text'], value['start'], value['end']), value['text']


def known(path):
    """The spans of a folder's sibling that has quotes beside offsets in code points."""
    return {span for _, span in of_jsonl(next(path.parent.parent.glob('jsonl/*.jsonl')))}


def pieces_of(path):
    return {piece for quote in known(path) for piece in quote.split(' … ')}


def of_doccano(path):
    pieces = pieces_of(path)
    for line in lines(path):
        for entity in line['entities']:
            yield utf16(line['text'], entity['start_offset'], entity['end_offset']) in pieces, True


def of_uima_json(path):
    pieces = pieces_of(path)
    structures = json.loads(path.read_text('utf-8'))['%FEATURE_STRUCTURES']
    text = next(one['sofaString'] for one in structures if 'sofaString' in one)
    for one in structures:
        if one['%TYPE'] == 'custom.Span':
            yield utf16(text, one['begin'], one['end']) in pieces, True


def of_prodigy(path):
    pieces = pieces_of(path)
    for task in lines(path):
        for token in task['tokens']:
            yield points(task['text'], token['start'], token['end']), token['text']
        for span in task['spans']:
            yield points(task['text'], span['start'], span['end']) in pieces, True
            yield task['tokens'][span['token_start']]['start'], span['start']


def of_conll(path):
    pieces = pieces_of(path)
    documents = re.split(r'^# newdoc.*\n', path.read_text('utf-8'), flags=re.M)[1:]
    for document in documents:
        text = '\n'.join(
            re.sub(r'\\([\\tr])', lambda m: {'t': '\t', 'r': '\r', '\\': '\\'}[m[1]], found)
            for found in re.findall(r'^# text = (.*)$', document, flags=re.M)
        )
        for line in document.split('\n'):
            if line and not line.startswith('#'):
                _, form, start, end, *_ = line.split('\t')
                yield points(text, int(start), int(end)), form


def of_pubannotation(path):
    pieces = pieces_of(path)
    document = json.loads(path.read_text('utf-8'))
    for denotation in document['denotations']:
        spans = denotation['span'] if isinstance(denotation['span'], list) else [denotation['span']]
        for span in spans:
            yield points(document['text'], span['begin'], span['end']) in pieces, True


def of_citron(path):
    document = json.loads(path.read_text('utf-8'))
    for quote in document['quotes']:
        spans = quote['sources'] + quote['contents'] + quote['coreferences'] + ([quote['cue']] if quote['cue'] else [])
        for span in spans:
            yield points(document['text'], span['start'], span['end']), span['text']


FORMATS = {
    'isnad': of_isnad, 'jsonl': of_jsonl, 'claims-jsonl': of_claims_jsonl, 'csv': of_csv, 'w3c': of_w3c,
    'brat': of_brat, 'label-studio': of_label_studio, 'doccano': of_doccano, 'uima-json': of_uima_json,
    'prodigy': of_prodigy, 'conll': of_conll, 'pubannotation': of_pubannotation, 'citron': of_citron,
}

failed = False
for name, read in FORMATS.items():
    count = 0
    for path in sorted(pathlib.Path(sys.argv[1], name).rglob('*.*')):
        for found, told in read(path):
            count += 1
            if found != told:
                failed = True
                print(f'{name}: {path.name}: cut {found!r}, told {told!r}')
    print(f'{name.ljust(14)} {count} spans re-read')
    failed = failed or count == 0
sys.exit(1 if failed else 0)
