import assert from 'node:assert/strict';
import { type LineRefusal, readStaffFile, type StaffFile } from '../../../services/people/staff-file.ts';

const heading = 'name,email,department,role';

function readFile(text: string): StaffFile {
  const file = readStaffFile(new TextEncoder().encode(text));
  assert.ok(!('problem' in file), JSON.stringify(file));
  return file;
}

/** Why the only line under the heading is refused. */
function refusalOf(line: string): LineRefusal | undefined {
  return readFile(`${heading}\n${line}`).refused[0]?.refusal;
}

const problemOf = (bytes: Uint8Array) => {
  const file = readStaffFile(bytes);
  return 'problem' in file ? file.problem : undefined;
};
const problemOfText = (text: string) => problemOf(new TextEncoder().encode(text));

describe('the staff file', () => {
  it('gives each person with rights and professions apart', () => {
    const { people, refused } = readFile(
      `${heading}\nSøren Østergård,Soren@Fjordby.example,Ungevejledningen,coordinator;educationGuide\n`,
    );
    assert.deepEqual(refused, []);
    assert.deepEqual(people, [
      {
        name: 'Søren Østergård',
        email: 'soren@fjordby.example',
        department: 'Ungevejledningen',
        rights: ['coordinator'],
        professions: ['educationGuide'],
      },
    ]);
  });

  it('may begin with a byte order mark, end its lines as Windows does, and quote what needs it', () => {
    const { people } = readFile(
      `\uFEFF"name","email","department","role"\r\n"Holm, Karen",karen@fjordby.example,"Børn ""og"" Unge","leader; mentor ;"\r\n\r\n`,
    );
    assert.equal(people[0]?.name, 'Holm, Karen');
    assert.equal(people[0]?.department, 'Børn "og" Unge');
    assert.deepEqual([people[0]?.rights, people[0]?.professions], [['leader'], ['mentor']]);
  });

  it('may be separated by semicolons, as Excel does in Danish', () => {
    const { people } = readFile('Name;Email;Department;Role\nBo;bo@fjordby.example;Skolen, 2. sal;"school;mentor"\n');
    assert.equal(people[0]?.department, 'Skolen, 2. sal');
    assert.deepEqual(people[0]?.professions, ['school', 'mentor']);
  });

  it('may leave the department empty, and write a name over two lines', () => {
    const { people } = readFile(`${heading}\n"Karen\n Holm",karen@fjordby.example,,mentor`);
    assert.deepEqual([people[0]?.name, people[0]?.department], ['Karen Holm', '']);
  });

  it('counts a role that is named twice once', () => {
    const { people } = readFile(`${heading}\nBo,bo@fjordby.example,Skolen,school;school`);
    assert.deepEqual(people[0]?.professions, ['school']);
  });

  describe('as a whole is refused', () => {
    it('when the heading line is missing, misspelt, or in another order', () => {
      assert.equal(problemOfText('Bo,bo@fjordby.example,Skolen,school'), 'headingMissing');
      assert.equal(problemOfText('navn,email,department,role\n'), 'headingMissing');
      assert.equal(problemOfText('email,name,department,role\n'), 'headingMissing');
      assert.equal(problemOfText(''), 'headingMissing');
    });

    it('when it is not UTF-8, before Danish letters are ruined', () => {
      assert.equal(problemOf(Buffer.from(`${heading}\nS\u00f8ren,s@fjordby.example,x,school`, 'latin1')), 'notUtf8');
      assert.equal(problemOf(Buffer.from(`\uFEFF${heading}`, 'utf16le')), 'notUtf8');
    });

    it('when it names nobody', () => assert.equal(problemOfText(`${heading}\n\n,,,\n`), 'nobody'));
  });

  describe('refuses a line, and says why', () => {
    const cases: readonly (readonly [string, string, LineRefusal])[] = [
      ['with too few fields', 'Bo,bo@fjordby.example,Skolen', { code: 'columns', found: 3 }],
      ['with too many fields', 'Bo,bo@fjordby.example,Skolen,school,mentor', { code: 'columns', found: 5 }],
      ['with quotes that do not match', 'Bo "B,bo@fjordby.example,Skolen,school', { code: 'quotes' }],
      ['without a name', ' ,bo@fjordby.example,Skolen,school', { code: 'nameMissing' }],
      ['without an e-mail', 'Bo,,Skolen,school', { code: 'emailInvalid' }],
      ['with something that is no e-mail', 'Bo,bo@fjordby,Skolen,school', { code: 'emailInvalid' }],
      ['with two e-mails', 'Bo,bo@fjordby.example bo@x.example,Skolen,school', { code: 'emailInvalid' }],
      ['without a role', 'Bo,bo@fjordby.example,Skolen,;', { code: 'roleMissing' }],
      ['with an unknown role', 'Bo,bo@fjordby.example,Skolen,school;lærer', { code: 'roleUnknown', role: 'lærer' }],
      ['with a role in other letters', 'Bo,bo@fjordby.example,Skolen,School', { code: 'roleUnknown', role: 'School' }],
      [
        'with a CPR number as name',
        'Bo 010101-1234,bo@fjordby.example,x,school',
        { code: 'cprNumber', column: 'name' },
      ],
      ['with a CPR number as role', 'Bo,bo@fjordby.example,x,0101011234', { code: 'cprNumber', column: 'role' }],
      ['with a CPR number in the e-mail', 'Bo,0101011234@f.example,x,school', { code: 'cprNumber', column: 'email' }],
      [
        'with a name that is too long',
        `${'a'.repeat(101)},bo@f.example,x,school`,
        { code: 'tooLong', column: 'name', max: 100 },
      ],
      ['with letters that turn around', 'Bo\u202E,bo@fjordby.example,x,school', { code: 'unreadable', column: 'name' }],
      ['with a letter that was lost', 'S\uFFFDren,s@fjordby.example,x,school', { code: 'unreadable', column: 'name' }],
    ];
    for (const [what, line, refusal] of cases) it(what, () => assert.deepEqual(refusalOf(line), refusal));

    it('repeating no more than the beginning of what it does not know', () => {
      const refusal = refusalOf(`Bo,bo@fjordby.example,x,${'y'.repeat(300)}`);
      assert.deepEqual(refusal, { code: 'roleUnknown', role: 'y'.repeat(40) });
    });
  });

  it('refuses the second of two lines with one e-mail, in any case, and names the first', () => {
    const { people, refused } = readFile(
      `${heading}\nBo,bo@fjordby.example,x,school\nKaren,karen@fjordby.example,x,mentor\nBo K,BO@fjordby.example,y,mentor`,
    );
    assert.equal(people.length, 2);
    assert.deepEqual(refused, [{ line: 4, refusal: { code: 'emailTwice', firstLine: 2 } }]);
  });

  it('takes a later line for somebody whose first line was refused', () => {
    const { people, refused } = readFile(`${heading}\nBo,bo@fjordby.example,x,sko\nBo,bo@fjordby.example,x,school`);
    assert.equal(people.length, 1);
    assert.deepEqual(
      refused.map(({ line }) => line),
      [2],
    );
  });

  it('loses nobody to the refused lines around them, and counts lines as an editor does', () => {
    const { people, refused } = readFile(
      [
        heading,
        'A,a@f.example,x,school',
        '',
        '"B,b@f.example,x,school',
        'C,c@f.example,x,school',
        'D',
        'E,e@f.example,x,mentor',
      ].join('\r\n'),
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ['A', 'C', 'E'],
    );
    assert.deepEqual(
      refused.map(({ line }) => line),
      [4, 6],
    );
  });

  it('knows whom refused lines are about, so that nobody is missed who is there', () => {
    const { named } = readFile(
      `${heading}\nA,a@f.example,x,school\n"B,B@f.example,x,school\nC,c@f.example,x,nothing\nx`,
    );
    assert.deepEqual([...named].sort(), ['a@f.example', 'b@f.example', 'c@f.example']);
  });
});
