// The grid calls iterator methods that the oldest supported engine lacks, so this comes first.
import 'core-js/actual/iterator';
// Before the first schema: the page's policy forbids to make code of text.
import './withoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// Before the views, whose own style sheets have the last word.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/pieces.css';
import './styles/dialogs.css';
import './styles/frame.css';
import './styles/grid.css';
import { App } from './App';
import { watchChanges } from './state/saving';
import { startWindow } from './state/settings';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the window');
watchChanges();
void startWindow();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
