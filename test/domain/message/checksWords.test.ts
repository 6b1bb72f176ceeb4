/** Words that ask for a job, files and links. */
import { describe, expect, test } from 'vitest';
import { ana, check, occasion, said } from './checksDraft.ts';

describe('words about jobs in a first message', () => {
  const JOB = (word: string): string => `advice: "${word}" reads like asking for a job`;
  test.each([
    ['Is there a job?', JOB('job')],
    ['My résumé', JOB('resume')],
    ['My CV is here', JOB('cv')],
    ['Are you hiring?', JOB('hiring')],
    ['An internship', JOB('internship')],
    ['a vacancy', JOB('vacancy')],
    ['an opening', JOB('opening')],
    ['open positions', JOB('open positions')],
    ['a referral', JOB('referral')],
    ['(jobs)', JOB('jobs')],
    ['Do you know of an opening for me?', JOB('opening')],
    ['Could you refer me?', JOB('refer me')],
    ['Could you refer me to the recruiter?', JOB('refer me')],
    ['Would you recommend me to your manager?', JOB('recommend me')],
    ['A referral for the role', JOB('referral')],
    ['Would you put in a good word?', JOB('put in a good word')],
    ['a good word for me', JOB('good word for me')],
    ['get my foot in the door', JOB('foot in the door')],
    ['Do you have any vacancies?', JOB('vacancies')],
    ['Is the role still open?', JOB('role still open')],
    ['a role that is open', JOB('role that is open')],
    ['I am looking for a new position.', JOB('looking for a new position')],
    ['seeking employment', JOB('seeking employment')],
    ['I would love to work for your company.', JOB('love to work for your company')],
    ['I want to join your lab.', JOB('want to join your lab')],
    ['Please pass on my profile.', JOB('pass on my profile')],
    ['Do you take interns?', JOB('take interns')],
    ['job opportunities', JOB('job')],
    ['opportunities in your team', JOB('opportunities in your team')],
    ['about your job opening', JOB('job')],
    ['my cover letter', JOB('cover letter')],
    ['jobless, hired hands, cvx, referred, reopening', ''],
    ['a position paper', ''],
    ['Anna referred me to you.', ''],
    ['It was Anna who referred me.', ''],
    ['Anna was so kind to refer me to you.', ''],
    ['I come by referral, Anna’s referral, with a referral from Anna', ''],
    ['Could you refer me to somebody who knows?', ''],
    ['What is the best part of your job?', ''],
    ['You did a great job on the panel.', ''],
    ['Your talk was eye-opening.', ''],
    ['your opening keynote, the opening of the museum, a gallery opening', ''],
    ['When could we resume it?', ''],
    ['My summer internship was on tides.', ''],
    ['I am looking for a role model.', ''],
    ['Any opportunity to listen would help.', ''],
    ['Which role would be right for me?', ''],
    ['What did you do before joining your team?', ''],
  ])('%j', (text, expected) => expect(check('job-words', said(text))).toBe(expected));

  test.each([
    ['in the subject', { subject: 'A job for me' }, JOB('job')],
    [
      'as the name of their organization',
      { ...said('I like Jobs Now'), contact: { ...ana, organization: 'Jobs Now' } },
      '',
    ],
    ['when asking for an introduction', { ...said('job'), ...occasion('introduction') }, JOB('job')],
    ['after the first', { ...said('a job'), ...occasion('landed') }, ''],
  ])('%s', (_what, change, expected) => expect(check('job-words', change)).toBe(expected));
});

describe('files and links', () => {
  const attached = said('I attached the note.');
  const RESUME = 'advice: Attach your résumé in Gmail before you send';
  test.each([
    ['attachment', { attachments: 1 }, 'stop: A first message has no attachment'],
    ['attachment', { attachments: 1, ...occasion('resume') }, ''],
    ['attachment', attached, 'advice: It speaks of an attachment; a first message has none'],
    ['attachment', said('I am attached to your town.'), ''],
    ['attachment', said('unattached'), ''],
    [
      'attachment',
      { ...attached, ...occasion('promise') },
      'advice: Attach the file in Gmail before you send',
    ],
    ['attachment', { ...attached, ...occasion('resume') }, RESUME],
    ['attachment', { ...attached, ...occasion('critique') }, RESUME],
    ['attachment', { ...said('May I send it?'), ...occasion('resume') }, ''],
    ['attachment', { ...attached, ...occasion('resume'), attachments: 1 }, ''],
    ['links', said('https://a.example http://b.example'), ''],
    [
      'links',
      said('https://a.example http://b.example www.c.example'),
      'advice: 3 links; one or two are enough',
    ],
  ])('%s %#', (id, change, expected) => expect(check(id, change)).toBe(expected));
});
