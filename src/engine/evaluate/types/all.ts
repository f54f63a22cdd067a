// Loads the .NET types that a session needs: the class library, PowerShell's own, and those of the evaluator.
import "../../types/library.ts";
import "../reflection.ts";
import "./command-intrinsics.ts";
import "./events.ts";
import "./host.ts";
import "./job.ts";
import "./module-info.ts";
import "./paging-parameters.ts";
import "./place-intrinsics.ts";
import "./power-shell.ts";
import "./ps-variable.ts";
import "./runspace.ts";
import "./runtime-parameter.ts";
import "./script-block.ts";
import "./script-cmdlet.ts";
import "./steppable-pipeline.ts";
