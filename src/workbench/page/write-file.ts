interface Picker {
  showSaveFilePicker?(options: object): Promise<{
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks where, in browsers that can; else the browser saves as it saves all downloads. False: the person did not want to. */
export async function downloadOrPick(name: string, bytes: Uint8Array): Promise<boolean> {
  const picker = window as Picker;
  if (picker.showSaveFilePicker) {
    try {
      const types = [{ description: 'Workbook', accept: { [XLSX]: ['.xlsx', '.xlsm'] } }];
      const handle = await picker.showSaveFilePicker({ suggestedName: name, types });
      const file = await handle.createWritable();
      await file.write(bytes);
      await file.close();
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
    }
  }
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
