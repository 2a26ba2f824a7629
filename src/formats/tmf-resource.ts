/** A resource of a TM Forum API, as JSON. */
export type TmfResource = { readonly [name: string]: unknown };

/** A reference to a resource of another TM Forum API. */
export function tmfRef(type: string, id: string, href: string, more: TmfResource = {}): TmfResource {
  return { id, href, ...more, '@referredType': type };
}

/** A civil date as the TM Forum writes instants: its midnight, in UTC. */
export function tmfDay(iso: string): string {
  return `${iso}T00:00:00Z`;
}

/** An amount with its currency. */
export function tmfMoney(amount: string): { readonly unit: 'EUR'; readonly value: number } {
  return { unit: 'EUR', value: Number(amount) };
}

/** Where each resource is served. */
export const TMF_PATHS = {
  productOffering: '/tmf-api/productCatalogManagement/v4/productOffering',
  productOfferingPrice: '/tmf-api/productCatalogManagement/v4/productOfferingPrice',
  productOrder: '/tmf-api/productOrderingManagement/v4/productOrder',
  customer: '/tmf-api/customerManagement/v4/customer',
  individual: '/tmf-api/party/v4/individual',
  organization: '/tmf-api/party/v4/organization',
  product: '/tmf-api/productInventory/v4/product',
  appointment: '/tmf-api/appointment/v4/appointment',
  agreement: '/tmf-api/agreementManagement/v4/agreement',
  troubleTicket: '/tmf-api/troubleTicket/v4/troubleTicket',
  productOrderRiskAssessment: '/tmf-api/riskManagement/v4/productOrderRiskAssessment',
  billingAccount: '/tmf-api/accountManagement/v4/billingAccount',
} as const;

export type TmfKind = keyof typeof TMF_PATHS;

/** The address of a resource. */
export function tmfHref(kind: TmfKind, id: string): string {
  return `${TMF_PATHS[kind]}/${id}`;
}
