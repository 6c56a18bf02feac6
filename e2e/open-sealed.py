#!/usr/bin/env python3
"""Opens what Valise seals with a password, by docs/sealing.md alone: nothing here is taken from Valise.

  open-sealed.py VECTORS.md            checks the test vectors of the page
  open-sealed.py FILE PASSWORD_FILE    prints the sealed JSON document with its texts in their places

Needs Python 3.8 or later, and nothing else. Where the package `cryptography` is installed, AES-GCM is done by both and compared.
"""
import base64
import hashlib
import hmac
import json
import re
import struct
import sys
from decimal import Decimal

try:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
except ImportError:
    AESGCM = None


class Refused(Exception):
    """The password is wrong, or the file is not as it was sealed."""


# --- AES-256-GCM (FIPS 197, NIST SP 800-38D) ---

def xtime(byte):
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def make_sbox():
    sbox, p, q = [0] * 256, 1, 1
    while True:
        p ^= xtime(p)
        for shift in (1, 2, 4):
            q ^= (q << shift) & 0xFF
        if q & 0x80:
            q ^= 0x09
        sbox[p] = q ^ 0x63 ^ (q << 1 | q >> 7) & 0xFF ^ (q << 2 | q >> 6) & 0xFF ^ (q << 3 | q >> 5) & 0xFF ^ (q << 4 | q >> 4) & 0xFF
        if p == 1:
            break
    sbox[0] = 0x63
    return sbox


SBOX = make_sbox()


def expand_key(key):
    words, round_constant = [list(key[i:i + 4]) for i in range(0, 32, 4)], 1
    for i in range(8, 60):
        word = words[i - 1]
        if i % 8 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= round_constant
            round_constant = xtime(round_constant)
        elif i % 8 == 4:
            word = [SBOX[b] for b in word]
        words.append([a ^ b for a, b in zip(words[i - 8], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 60, 4)]


def encrypt_block(round_keys, block):
    state = [a ^ b for a, b in zip(block, round_keys[0])]
    for number, round_key in enumerate(round_keys[1:], 1):
        state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
        if number < 14:
            mixed = []
            for column in (state[i:i + 4] for i in range(0, 16, 4)):
                every = column[0] ^ column[1] ^ column[2] ^ column[3]
                mixed += [column[i] ^ every ^ xtime(column[i] ^ column[(i + 1) % 4]) for i in range(4)]
            state = mixed
        state = [a ^ b for a, b in zip(state, round_key)]
    return bytes(state)


def ghash(h, data):
    y = 0
    for i in range(0, len(data), 16):
        x, v, y = y ^ int.from_bytes(data[i:i + 16], 'big'), h, 0
        for bit in range(127, -1, -1):
            if x >> bit & 1:
                y ^= v
            v = v >> 1 ^ (0xE1 << 120 if v & 1 else 0)
    return y


def open_here(key, iv, data, tag, additional):
    round_keys = expand_key(key)

    def pad(part):
        return part + bytes(-len(part) % 16)

    def stream(counter):
        return encrypt_block(round_keys, iv + struct.pack('>I', counter))

    h = int.from_bytes(encrypt_block(round_keys, bytes(16)), 'big')
    sum_of_all = ghash(h, pad(additional) + pad(data) + struct.pack('>QQ', len(additional) * 8, len(data) * 8))
    expected = bytes(a ^ b for a, b in zip(sum_of_all.to_bytes(16, 'big'), stream(1)))
    if not hmac.compare_digest(expected, tag):
        return None
    blocks = (zip(data[i:i + 16], stream(2 + i // 16)) for i in range(0, len(data), 16))
    return bytes(a ^ b for block in blocks for a, b in block)


def open_by_package(key, iv, data, tag, additional):
    try:
        return AESGCM(key).decrypt(iv, data + tag, additional)
    except InvalidTag:
        return None


def open_object(key, sealed, additional):
    """The text of an encryption object; None when key, object and additional data don't belong together."""
    if sealed['algorithm'] != 'AES-256-GCM':
        return None
    iv, data, tag = (base64.b64decode(sealed[field], validate=True) for field in ('iv', 'data', 'authTag'))
    if len(iv) != 12 or len(tag) != 16:
        return None
    plain = open_here(key, iv, data, tag, additional.encode())
    if AESGCM is not None and open_by_package(key, iv, data, tag, additional.encode()) != plain:
        raise AssertionError('the two ways of AES-GCM disagree')
    return None if plain is None else plain.decode('utf-8')


# --- Canonical JSON (RFC 8785) ---

class Number(str):
    """A number as it is written."""


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode('utf-16-be'))
        return '{' + ','.join(canonical(key) + ':' + canonical(value[key]) for key in keys) + '}'
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    if isinstance(value, Number):
        return canonical_number(value)
    return json.dumps(value, ensure_ascii=False)


def canonical_number(source):
    number = float(source)
    if number in (float('inf'), float('-inf')):
        return json.dumps(str(source))
    if number == 0:
        return '0'
    sign, digits, exponent = Decimal(repr(number)).as_tuple()
    point = len(digits) + exponent
    text = ''.join(map(str, digits)).rstrip('0')
    if len(text) <= point <= 21:
        text += '0' * (point - len(text))
    elif 0 < point <= 21:
        text = text[:point] + '.' + text[point:]
    elif -6 < point <= 0:
        text = '0.' + '0' * -point + text
    else:
        text = text[0] + ('.' + text[1:] if len(text) > 1 else '') + 'e%+d' % (point - 1)
    return ('-' if sign else '') + text


def parse(text):
    return json.loads(text, parse_int=Number, parse_float=Number)


# --- Keys ---

def hkdf(master, label):
    """RFC 5869 with SHA-256, without salt, one block of output."""
    extracted = hmac.new(bytes(32), master, hashlib.sha256).digest()
    return hmac.new(extracted, label.encode() + b'\x01', hashlib.sha256).digest()


class Keys:
    def __init__(self, password, block):
        if block['name'] != 'scrypt':
            raise Refused('another key derivation than scrypt')
        n, r, p, salt = int(block['N']), int(block['r']), int(block['p']), base64.b64decode(block['salt'], validate=True)
        if n not in [2 ** e for e in range(14, 20)] or not 1 <= r <= 16 or not 1 <= p <= 4 or 128 * n * r > 512 * 2 ** 20 or not 16 <= len(salt) <= 64:
            raise Refused('key derivation out of bounds')
        self.master = hashlib.scrypt(password, salt=salt, n=n, r=r, p=p, maxmem=128 * n * r + 4 * 2 ** 20, dklen=32)
        self.field, self.document = hkdf(self.master, 'valise/1 fields'), hkdf(self.master, 'valise/1 document')

    def integrity(self, text):
        return 'hmac-sha256:' + hmac.new(self.document, text.encode(), hashlib.sha256).hexdigest()

    def check(self, key_check):
        if open_object(self.field, key_check, '["valise/1 key check"]') != 'valise/1 key check':
            raise Refused('wrong password')


# --- Documents and manifests ---

def without(document, block, field):
    if not isinstance(document.get(block), dict):
        return document
    return {**document, block: {key: value for key, value in document[block].items() if key != field}}


def authenticated(document):
    return canonical(without(without(document, 'security', 'integrity'), 'exportInfo', 'checksum'))


def authenticated_entries(manifest):
    return canonical(['valise/1 archive', [[entry['file'], entry['sha256'].lower()] for entry in manifest['entries']]])


def is_sealed(value):
    parts = ('algorithm', 'iv', 'data', 'authTag')
    return isinstance(value, dict) and value.get('encrypted') is True and all(isinstance(value.get(part), str) for part in parts)


def text_id(value):
    found = value.get('id') if isinstance(value, dict) else None
    return found if isinstance(found, str) and not isinstance(found, Number) else ''


def escaped(step):
    return '/' + str(step).replace('~', '~0').replace('/', '~1')


def open_document(document, keys):
    """The document with its texts, and what was sealed as (pointer, additional data, text)."""
    keys.check(document['security']['keyCheck'])
    if not hmac.compare_digest(keys.integrity(authenticated(document)), document['security']['integrity']):
        raise Refused('changed after it was sealed')
    profile, opened = text_id(document.get('profile')), []

    def walk(value, pointer, mcp, inner):
        if is_sealed(value):
            additional = canonical(['valise/1', profile, mcp, inner if mcp else pointer])
            text = open_object(keys.field, value, additional)
            if text is None:
                raise Refused('a sealed value does not belong where it stands: ' + pointer)
            opened.append((pointer, additional, text))
            return text
        if isinstance(value, dict):
            return {key: walk(item, pointer + escaped(key), mcp, inner + escaped(key)) for key, item in value.items()}
        if isinstance(value, list):
            servers = pointer == '/mcps'
            return [walk(item, pointer + escaped(i), text_id(item) if servers else mcp, '' if servers else inner + escaped(i)) for i, item in enumerate(value)]
        return value

    for field in ('keyDerivation', 'keyCheck', 'integrity'):
        document = without(document, 'security', field)
    return walk(document, '', '', ''), opened


# --- Gateway documents ---

SECRET_FIELDS = {'tools': ('auth_value',), 'gateways': ('auth_value',)}
SECRET_NAMES = {'tools': ('headers',), 'gateways': ('auth_query_params',)}


def is_credential(path):
    if len(path) < 4 or path[0] != 'entities':
        return False
    return (len(path) == 4 and path[3] in SECRET_FIELDS.get(path[1], ())) or (len(path) == 5 and path[3] in SECRET_NAMES.get(path[1], ()))


def open_gateway(document, keys):
    """As open_document, of configuration of gateways."""
    security = document['valise']['security']
    keys.check(security['keyCheck'])
    signed = {**document, 'valise': without(document['valise'], 'security', 'integrity')}
    if not hmac.compare_digest(keys.integrity(canonical(signed)), security['integrity']):
        raise Refused('changed after it was sealed')
    texts, opened = set(security.get('sealedTexts', [])), []

    def walk(value, path):
        pointer = ''.join(map(escaped, path))
        if is_sealed(value) and (is_credential(path) or pointer in texts):
            additional = canonical(['valise/1 gateway', pointer])
            text = open_object(keys.field, value, additional)
            if text is None:
                raise Refused('a sealed value does not belong where it stands: ' + pointer)
            opened.append((pointer, additional, text))
            return text
        if isinstance(value, dict):
            return {key: walk(item, path + [key]) for key, item in value.items()}
        if isinstance(value, list):
            return [walk(item, path + [i]) for i, item in enumerate(value)]
        return value

    ours = {key: value for key, value in document['valise'].items() if key != 'security'}
    return walk({**document, 'valise': ours}, []), opened


# --- The two uses ---

def expect(what, given, stated):
    if given != stated:
        raise AssertionError('%s: %r is stated, %r comes out' % (what, stated, given))


def check_vector(vector):
    keys = Keys(vector['password'].encode(), vector['keyDerivation'])
    for name, key in (('master', keys.master), ('fieldKey', keys.field), ('documentKey', keys.document)):
        expect(name, key.hex(), vector[name])
    keys.check(vector['keyCheck'])
    for text in vector['texts']:
        expect('additional data', canonical(['valise/1', text['profileId'], text['mcpId'], text['pointer']]), text['additional'])
        expect(text['pointer'], open_object(keys.field, text['sealed'], text['additional']), text['text'])
    if 'document' in vector:
        document = vector['document']
        expect('canonical document', authenticated(document), vector['authenticated'])
        expect('integrity', keys.integrity(vector['authenticated']), document['security']['integrity'])
        checksum = hashlib.sha256(canonical(without(document, 'exportInfo', 'checksum')).encode()).hexdigest()
        expect('checksum', 'sha256:' + checksum, document['exportInfo']['checksum'])
        expect('opened', [list(found) for found in open_document(document, keys)[1]], vector['opened'])
    if 'manifest' in vector:
        security = vector['manifest']['security']
        keys.check(security['keyCheck'])
        expect('canonical entries', authenticated_entries(vector['manifest']), vector['authenticatedEntries'])
        expect('integrity of the archive', keys.integrity(vector['authenticatedEntries']), security['integrity'])


def check_page(page):
    block = next(block for block in re.findall(r'^```json\n(.*?)^```$', page, re.S | re.M) if block.startswith('{\n  "vectors"'))
    print('AES-GCM: ' + ('here, and by cryptography' if AESGCM is not None else 'here'))
    for vector in parse(block)['vectors']:
        check_vector(vector)
        print('ok: ' + vector['name'])
    block = next(block for block in re.findall(r'^```json\n(.*?)^```$', page, re.S | re.M) if block.startswith('{\n  "gateway"'))
    gateway = parse(block)['gateway']
    keys = Keys(gateway['password'].encode(), gateway['document']['valise']['security']['keyDerivation'])
    expect('opened', [list(found) for found in open_gateway(gateway['document'], keys)[1]], gateway['opened'])
    print('ok: a gateway document')


def print_opened(file, password_file):
    with open(password_file, 'rb') as source:
        password = re.sub(rb'\r?\n\Z', b'', source.read())
    with open(file, encoding='utf-8-sig') as source:
        document = parse(source.read())
    if 'entities' in document:
        opened, _ = open_gateway(document, Keys(password, document['valise']['security']['keyDerivation']))
    else:
        opened, _ = open_document(document, Keys(password, document['security']['keyDerivation']))
    print(canonical(opened))


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    try:
        if len(sys.argv) == 2:
            with open(sys.argv[1], encoding='utf-8') as source_of_vectors:
                check_page(source_of_vectors.read())
        elif len(sys.argv) == 3:
            print_opened(sys.argv[1], sys.argv[2])
        else:
            sys.exit(__doc__)
    except Refused as refusal:
        sys.exit('refused: %s' % refusal)
