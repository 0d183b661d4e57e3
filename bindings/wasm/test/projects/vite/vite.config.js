// The package's workers are modules.
export default { worker: { format: "es" }, build: { target: "es2022" } };
