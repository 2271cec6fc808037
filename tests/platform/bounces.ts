/** Reports as mail servers write them, made up for these tests: no such letter was ever sent. */
const lines = (text: string) => Buffer.from(text.replace(/^\n/, '').replaceAll('\n', '\r\n'), 'utf8');
const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/(.{76})/g, '$1\n');
/** 该用户不存在, as servers wrote it before UTF-8. */
const noSuchUser = Buffer.from('b8c3d3c3bba7b2bbb4e6d4da', 'hex');

export const postfix = lines(`
Return-Path: <>
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: qinglian@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ1.1700000000/mx.example.org"
Message-Id: <20260302000000.4XyZ1@mx.example.org>

This is a MIME-encapsulated message.

--4XyZ1.1700000000/mx.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--4XyZ1.1700000000/mx.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
X-Postfix-Queue-ID: 4XyZ1
Arrival-Date: Mon,  2 Mar 2026 08:00:00 +0800 (CST)

Final-Recipient: rfc822; Nobody@factory.example
Original-Recipient: rfc822;nobody@factory.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.factory.example
Diagnostic-Code: smtp; 550 5.1.1 <nobody@factory.example>: Recipient address
    rejected: User unknown

--4XyZ1.1700000000/mx.example.org
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <qinglian@example.org>
Message-ID:
 <letter-7@qinglian.example.org>
Subject: =?UTF-8?B?5Li76aKY?=

body
Message-ID: <not-this@example.org>
--4XyZ1.1700000000/mx.example.org--
`);

/** Delayed, the head of the letter alone, and a part that is not named as a report. */
export const delayed = lines(`
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; a@factory.example
Action: delivered
Status: 2.0.0

Final-Recipient: rfc822; b@factory.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mail.factory.example[192.0.2.1]:25: Connection timed out

--b
Content-Type: text/rfc822-headers

Message-ID: <letter-8@qinglian.example.org>
--b--
`);

/** Nothing is returned: the letter is named by what the report answers to. The status is in the words. */
export const exchange = lines(`
From: <postmaster@factory.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="_000_b_"
In-Reply-To: <letter-9@qinglian.example.org>
References: <thread@qinglian.example.org> <letter-9@qinglian.example.org>

--_000_b_
Content-Type: multipart/alternative; differences=Content-Type; boundary="_001_b_"

--_001_b_
Content-Type: text/html; charset="utf-8"

<b>Delivery has failed</b>
--_001_b_--

--_000_b_
Content-Type: message/delivery-status

Reporting-MTA: dns;EX01.factory.example
Received-From-MTA: dns;mx.example.org

Original-Recipient: rfc822;gone@factory.example
Final-Recipient: rfc822;gone.away@other.example
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient gone@factory.example not found by SMTP address lookup
X-Display-Name: Gone

--_000_b_--
`);

/** In Chinese, with the report as base64 of bytes that are no UTF-8. */
export const chinese = lines(`
From: =?gb18030?B?UVE=?= <PostMaster@mail.example.cn>
Subject: =?gb18030?B?z7XNs83L0MU=?=
Content-Type: multipart/report; report-type="delivery-status"; boundary="----=_退信_1"

------=_退信_1
Content-Type: text/plain; charset="gb18030"
Content-Transfer-Encoding: base64

${base64(noSuchUser)}

------=_退信_1
Content-Type: Message/Delivery-Status; charset="gb18030"
Content-Transfer-Encoding: BASE64

${base64(
  Buffer.concat([
    Buffer.from(
      'Reporting-MTA: dns; mail.example.cn\r\n\r\nFinal-Recipient: RFC822; <12345@mail.example.cn>\r\nAction: Failed\r\nDiagnostic-Code: SMTP; 550 ',
    ),
    noSuchUser,
    Buffer.from('\r\n'),
  ]),
)}
------=_退信_1
Content-Type: message/rfc822
Content-Transfer-Encoding: quoted-printable

Message-Id: <letter-10=40qinglian.example.org>
Subject: x

=E6=AD=A3=E6=96=87
------=_退信_1--
`);

/** Parts in parts, as deep as asked. */
export function nested(
  depth: number,
  inmost = 'Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n',
) {
  let text = inmost;
  for (let i = 0; i < depth; i += 1)
    text = `Content-Type: multipart/mixed; boundary="x${i}"\n\n--x${i}\n${text}\n--x${i}--\n`;
  return Buffer.from(text);
}
