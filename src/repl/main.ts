#!/usr/bin/env node
// `npm run repl`: a prompt with the whole public API in scope.

import { startPrompt } from './prompt.ts';

startPrompt();
