export function notPrinted(code: string, output: string): string | undefined;
