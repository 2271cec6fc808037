import { EditProblem } from '../../api/edit-problem.ts';
import { graphql } from '../../api/graphql.ts';

export const EnterpriseToEdit = graphql(`
  query EnterpriseToEdit($id: ID!) {
    enterprise(id: $id) {
      id
      version
      mayEdit
      name
      aliases
      industryText
      industry {
        code
      }
      division {
        code
      }
      address
      aboveScale
      lead
      auditCost
      longitude
      latitude
    }
  }
`);
export const UpdateEnterprise = graphql(
  `
    mutation UpdateEnterprise($id: ID!, $version: Int!, $input: EnterpriseChanges!, $key: String) {
      updateEnterprise(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on Enterprise {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);

export const LinkToEdit = graphql(`
  query LinkToEdit($id: ID!) {
    node(id: $id) {
      ... on SupplyLink {
        id
        version
        mayEdit
        product
        annualVolume
        unit
        annualValue
        shareOfSupplier
        shareOfBuyer
        since
        until
      }
    }
  }
`);
export const UpdateSupplyLink = graphql(
  `
    mutation UpdateSupplyLink($id: ID!, $version: Int!, $input: SupplyLinkChanges!, $key: String) {
      updateSupplyLink(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on SupplyLink {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);

export const RecordToEdit = graphql(`
  query RecordToEdit($enterprise: ID!, $year: Int!) {
    enterprise(id: $enterprise) {
      id
      records(year: $year) {
        id
        version
        outputValue
        energyBasis
        source
        values {
          indicator
          value
        }
      }
    }
  }
`);
export const UpdateAnnualRecord = graphql(
  `
    mutation UpdateAnnualRecord($id: ID!, $version: Int!, $input: AnnualRecordChanges!, $key: String) {
      updateAnnualRecord(id: $id, version: $version, input: $input, idempotencyKey: $key) {
        __typename
        ... on AnnualRecord {
          id
          version
        }
        ...EditProblem
      }
    }
  `,
  [EditProblem],
);

const IndustryOptions = graphql(`
  query EditIndustryOptions($search: String) {
    industries(search: $search, first: 50) {
      code
      name
    }
  }
`);
export { IndustryOptions };
