/** What GraphiQL opens with. */
export const FIRST_QUERY = `# ¿Quién coopera en seguridad alimentaria, y cómo lo sabemos?
# Who cooperates on food security, and how do we know?
#
# Ctrl+Enter lo ejecuta / runs it. Ctrl+Espacio propone campos / suggests fields.
query Cooperation {
  axis(slug: "seguridad-alimentaria") {
    name { text }
    cooperations(first: 20) {
      edges {
        node { acronym __typename }
        roles
        status
        evidence {
          role
          status
          through { __typename id }
          claims { type status citations { quote section document { title { text } } } }
        }
      }
    }
  }
}
`;
