import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types and texts of the portal's operations, from the contract alone: the hub need not run. */
const config: CodegenConfig = {
  schema: "../../schemas/graphql/schema.graphql",
  documents: "../../schemas/operations/portal/**/*.graphql",
  generates: {
    "src/hub/operations.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumType: "string-literal",
        inlineFragmentTypes: "combine",
        scalars: { ID: "string", DateTime: "string", Date: "string", JSON: "unknown", Position: "string" },
      },
    },
  },
};

export default config;
