// Version and SemanticVersion: their parts side by side.
import type { TableView } from "../view.ts";

const views: TableView[] = [
  {
    kind: "table",
    types: ["System.Version"],
    columns: ["Major", "Minor", "Build"].map((name) => ({ label: name, width: 6, value: name })).concat({ label: "Revision", width: 8, value: "Revision" }),
  },
  {
    kind: "table",
    types: ["System.Management.Automation.SemanticVersion"],
    columns: [
      ...["Major", "Minor", "Patch"].map((name) => ({ label: name, width: 6, value: name })),
      { label: "PreReleaseLabel", width: 15, value: "PreReleaseLabel" },
      { label: "BuildLabel", value: "BuildLabel" },
    ],
  },
];
export default views;
