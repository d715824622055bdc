import type { ReactElement } from 'react';
import { type DeviceKind, deviceKinds } from '../../../shared/domain/fleet/device';
import type { Work } from '../../../shared/domain/ourSide/ourSide';
import { keyOf } from '../../../shared/domain/ourSide/ourSideEdit';
import { useProposal } from '../../state/documentStore';
import { FigureField } from './FigureInput';
import type { InputsProps } from './InputsPart';
import { editOurSide } from './ourSideStore';

const workFigures: readonly (readonly [keyof Work, string, string?])[] = [
  ['wage', 'An hour of our work', 'With all that it costs us.'],
  ['minutesPerVisit', 'Minutes for a visit', 'Travel and repair.'],
  ['firstTimeFix', 'Solved by the first visit, in %', 'Every other call needs a second one.'],
  ['meterReadingHours', 'Meter reading, hours a month'],
  ['billingHours', 'Billing, hours a month'],
  ['tonerLogisticsHours', 'Toner logistics, hours a month'],
  ['installHours', 'Hours to set up a device'],
];

const kindNames: Readonly<Record<DeviceKind, string>> = {
  monoPrinter: 'mono printer',
  colourPrinter: 'color printer',
  monoMfp: 'mono MFP',
  colourMfp: 'color MFP',
  unknown: 'device of unknown kind',
};

/** Our people's work: visits, operations, installation; and how often devices call for service. */
export function WorkInputs({ inputs, option, source }: InputsProps): ReactElement {
  const { devices } = useProposal();
  const there = new Set([...devices, ...option.newDevices].map(({ kind }) => kind));
  const aYearOf = (kind: DeviceKind) => inputs.calls.find(({ of }) => keyOf(of) === keyOf({ kind }))?.aYear;
  return (
    <section aria-label="Work">
      <h2>Work</h2>
      <div className="our-fields">
        {workFigures.map(([member, label, hint]) => (
          <FigureField
            key={member}
            label={label}
            {...(hint === undefined ? {} : { hint })}
            figure={inputs.work[member]}
            source={source}
            isShare={member === 'firstTimeFix'}
            onChange={(figure) =>
              editOurSide(
                [{ type: 'ourSide.setWork', changes: { [member]: figure ?? null } }],
                `change "${label}"`,
              )
            }
          />
        ))}
        {deviceKinds
          .filter((kind) => there.has(kind))
          .map((kind) => (
            <FigureField
              key={kind}
              label={`Service calls a year, ${kindNames[kind]}`}
              figure={aYearOf(kind)}
              source={source}
              onChange={(aYear) =>
                aYear === undefined && aYearOf(kind) === undefined
                  ? true
                  : editOurSide(
                      [
                        aYear === undefined
                          ? { type: 'ourSide.removeCalls', of: { kind } }
                          : { type: 'ourSide.setCalls', calls: { of: { kind }, aYear } },
                      ],
                      `change the calls of a ${kindNames[kind]}`,
                    )
              }
            />
          ))}
      </div>
    </section>
  );
}
