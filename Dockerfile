# The first stage has what npm leaves behind; the second has the packages, the sources and their bundles alone.
FROM node:24.21-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
# Files come with the modes of the checkout. Whatever they are, the user of the image reads all and writes nothing.
RUN npm run build && chmod -R u=rwX,go=rX .

FROM node:24.21-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app .
# Only `data/` belongs to the user that runs the service, `node` of the image: a named volume takes over its owner.
RUN mkdir data && chown 1000:1000 data
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "main"]
