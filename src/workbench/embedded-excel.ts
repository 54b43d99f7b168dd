import { ExcelError } from './bridge/errors';
import { interpret, References } from './bridge/interpret';
import type { NativeBridge } from './bridge/native-bridge';
import { messageId, parseRequest, RESPONSE } from './bridge/protocol';
import { NEWEST_SET } from './bridge/requirement-set';
import type { Grid } from './grid/grid';
import type { Book } from './objects/book';
import { EventFeed } from './objects/event-feed';
import { workbook } from './objects/workbook';
import { worksheet } from './objects/worksheet';

export interface EmbeddedExcelOptions {
  /** The newest numbered ExcelApi set it answers for, e.g. "1.7". */
  readonly requirementSet?: string;
  /** Excel on the web takes 5 MB a message in either direction; other Excels have no such limit (null). */
  readonly payloadLimit?: number | null;
}

/** One round trip between add-in and workbook. */
export interface Message {
  readonly actions: number;
  /** Whether the client took it for one that may change the workbook (older Excels then forget what can be undone). */
  readonly mayWrite: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** An Excel that has a workbook open and answers Microsoft's own client. */
export class EmbeddedExcel {
  readonly messages: Message[] = [];
  readonly events: EventFeed;
  readonly requirementSet: string;
  /** Called before each message is carried out, with its number from 0: a co-author's moment. */
  beforeMessage: ((number: number) => void) | null = null;
  private readonly references = new References();
  private readonly book: Book;
  private readonly payloadLimit: number | null;
  private received = 0;

  constructor(
    readonly grid: Grid,
    bridge: NativeBridge,
    { requirementSet = NEWEST_SET, payloadLimit = WEB_PAYLOAD_LIMIT }: EmbeddedExcelOptions = {},
  ) {
    this.requirementSet = requirementSet;
    this.payloadLimit = payloadLimit;
    // An event reaches the add-in after the answer to the message that caused it.
    this.events = new EventFeed(grid, requirementSet, (text) => void Promise.resolve().then(() => bridge.tell(text)));
    const book: Book = { grid, register: this.events.register, worksheet: (id) => worksheet(book, id) };
    this.book = book;
    bridge.connect((text, answer) => {
      const reply = this.answer(text);
      void Promise.resolve().then(() => answer(reply));
    });
  }

  /** How many ranges the add-in keeps between messages. */
  get keptRanges(): number {
    return this.references.size;
  }

  private answer(text: string): string {
    this.beforeMessage?.(this.received);
    this.received += 1;
    const requestBytes = byteLength(text);
    let id = messageId(text);
    let actions = 0;
    let mayWrite = false;
    try {
      const request = parseRequest(text);
      id = request.id;
      mayWrite = request.mayWrite;
      actions = request.batch.actions.length;
      if (this.isOver(requestBytes)) throw new ExcelError('RequestPayloadSizeLimitExceeded');
      if (this.grid.editing) throw new ExcelError('InvalidOperationInCellEditMode');
      const { results, error } = interpret(workbook(this.book), request.batch, this.requirementSet, this.references);
      const body = JSON.stringify({ Error: error && errorBody(error.error, error.actionIndex), Results: results });
      const responseBytes = byteLength(body);
      if (this.isOver(responseBytes)) throw new ExcelError('ResponsePayloadSizeLimitExceeded');
      this.messages.push({ actions, mayWrite, requestBytes, responseBytes, error: error?.error.code ?? null });
      return response(id, body);
    } catch (error) {
      const known = error instanceof ExcelError ? error : new ExcelError('GeneralException', String(error));
      const body = JSON.stringify({ Error: errorBody(known, 0), Results: [] });
      this.messages.push({ actions, mayWrite, requestBytes, responseBytes: byteLength(body), error: known.code });
      return response(id, body);
    }
  }

  private isOver(bytes: number): boolean {
    return this.payloadLimit !== null && bytes > this.payloadLimit;
  }
}

function response(id: number | null, body: string): string {
  return JSON.stringify({ id, type: RESPONSE, flags: 0, message: { statusCode: 200, headers: {}, body } });
}

function errorBody({ code, message, location }: ExcelError, actionIndex: number): object {
  return { Code: code, Message: message, Location: location, HttpStatusCode: 400, ActionIndex: actionIndex };
}

/** Length in UTF-8, without making the bytes. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
    // The two halves of a pair make four bytes together.
    if (unit >= 0xdc00 && unit <= 0xdfff) bytes -= 2;
  }
  return bytes;
}
