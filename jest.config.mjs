export default {
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" }, sourceMaps: "inline" },
    ],
  },
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/support/runner/longest-first.mjs",
  reporters: ["default", "<rootDir>/test/support/runner/closing-line.mjs"],
  collectCoverageFrom: ["src/**/*.ts"],
};
