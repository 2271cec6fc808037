import { graphql } from '../../api/graphql.ts';

export const CategoryFields = graphql(`
  fragment CategoryFields on ListCategory @_unmask {
    category
    evidence
    limit
    measured
    unit
  }
`);
export const ClockFields = graphql(`
  fragment ClockFields on Clock @_unmask {
    step
    dueOn
    state
    doneOn
    why {
      startedOn
      movedFrom
      rulePack
      rule {
        text
        textEn
        citation
        verified
      }
    }
  }
`);
