import type { ReactElement, ReactNode } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { rate } from '../../../shared/domain/rate';
import { formattersFor } from '../../../shared/format/formatters';
import { Callout } from '../../components/Callout';
import { HeadlineFigure } from '../../components/HeadlineFigure';
import { useProposal } from '../../state/documentStore';
import { answersOf, questionKey } from './choices';
import { basisSentence, doubtsOf, formatWords, gapsOf, some } from './importWords';
import { PreviewRows } from './PreviewRows';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** Everything at a glance: what the import brings, what is in doubt, what stays unknown, and the first rows. */
export function OverviewStep({ control, understanding }: StepProps): ReactElement {
  const { devices } = understanding;
  return (
    <>
      <div>
        <StepHeading name="overview">
          {devices === 0
            ? 'No devices were found yet'
            : `${some(devices, 'device')} ${devices === 1 ? 'was' : 'were'} found`}
        </StepHeading>
        <FileLine understanding={understanding} />
      </div>
      {devices === 0 ? (
        <NoDevices understanding={understanding} />
      ) : (
        <Figures understanding={understanding} />
      )}
      <Remembered control={control} understanding={understanding} />
      <div className="import-pair">
        <Doubts control={control} understanding={understanding} />
        <Gaps understanding={understanding} />
      </div>
      <PreviewRows control={control} understanding={understanding} />
    </>
  );
}

function FileLine({ understanding }: { readonly understanding: Understanding }): ReactElement {
  const { format, sheet, sheets, headerRow, rows } = understanding;
  const parts = [
    formatWords(format),
    ...(sheet === null || sheets.length < 2 ? [] : [`sheet “${sheet}” of ${String(sheets.length)}`]),
    headerRow === null ? 'no header row' : `header in row ${String(headerRow)}`,
    `${some(rows, 'row')} of data`,
  ];
  return (
    <p className="import-file-line" title={parts.join(' · ')}>
      {parts.join(' · ')}
    </p>
  );
}

function NoDevices({ understanding }: { readonly understanding: Understanding }): ReactElement {
  const why = understanding.issues.find(({ code }) => code === 'no-devices');
  return (
    <Callout tone="warning">
      <p>{why?.message ?? 'Choose the sheet, the header row and the meanings of the columns by hand.'}</p>
    </Callout>
  );
}

function Figures({ understanding }: { readonly understanding: Understanding }): ReactElement {
  const { settings } = useProposal();
  const { volume, monthlyCost, devices } = understanding;
  const { count } = formattersFor(settings.locale, settings.currency);
  const pages = (of: number | null): string => (of === null ? 'Not known' : count(of));
  const cost =
    monthlyCost === null
      ? 'Not known'
      : formattersFor(settings.locale, monthlyCost.currency).amount(rate(monthlyCost.amount));
  const isNoVolume = volume.basis === 'lifetime' || volume.basis === 'none';
  const known = volume.devicesWithVolume;
  const part =
    known === 0 || known === devices ? undefined : `known for ${count(known)} of ${some(devices, 'device')}`;
  return (
    <>
      <div className="figures">
        <HeadlineFigure
          label="Mono pages a month"
          value={pages(volume.mono)}
          note={volume.mono === null ? undefined : part}
          size="small"
        />
        <HeadlineFigure
          label="Color pages a month"
          value={pages(volume.colour)}
          note={volume.colour === null ? undefined : part}
          size="small"
        />
        <HeadlineFigure label="Cost a month in this file" value={cost} size="small" />
      </div>
      <p className="message" data-tone={isNoVolume ? 'warning' : undefined}>
        {basisSentence(understanding)}
      </p>
    </>
  );
}

function Remembered({ control, understanding }: StepProps): ReactElement | null {
  const { choices } = control.state;
  const { profile } = understanding;
  const setForgotten = (forgetProfile: boolean): void => {
    control.choose({ ...choices, forgetProfile });
  };
  if (choices.forgetProfile) {
    return (
      <p className="message">
        What is remembered of files like this one is not used.{' '}
        <LinkButton
          onClick={() => {
            setForgotten(false);
          }}
        >
          Use it again
        </LinkButton>
      </p>
    );
  }
  if (profile === null) return null;
  return (
    <p className="message" title={profile}>
      Read as remembered from “{profile}”.{' '}
      <LinkButton
        onClick={() => {
          setForgotten(true);
        }}
      >
        Forget that for this import
      </LinkButton>
    </p>
  );
}

function Doubts({ control, understanding }: StepProps): ReactElement {
  const answered = new Set(answersOf(control.state.choices).map(({ question }) => questionKey(question)));
  const doubts = doubtsOf(understanding, answered);
  return (
    <section aria-label="To check" className="import-part">
      <h4 className="import-subheading">To check</h4>
      {doubts.length === 0 ? (
        <p className="message" data-tone="good">
          Nothing. Every column was recognized.
        </p>
      ) : (
        <ul className="import-lines">
          {doubts.map(({ step, text, lead }) => (
            <li key={text}>
              {text}{' '}
              <LinkButton
                onClick={() => {
                  control.go(step);
                }}
              >
                {lead}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Gaps({ understanding }: { readonly understanding: Understanding }): ReactElement | null {
  const gaps = understanding.devices === 0 ? [] : gapsOf(understanding);
  if (gaps.length === 0) return null;
  return (
    <section aria-label="Stays unknown" className="import-part">
      <h4 className="import-subheading">Stays unknown</h4>
      <ul className="import-lines">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </section>
  );
}

function LinkButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <button type="button" className="button-link" onClick={onClick}>
      {children}
    </button>
  );
}
