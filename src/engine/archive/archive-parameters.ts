// What Compress-Archive and Expand-Archive share: their errors and the rule for names of archives. Texts are those of Microsoft.PowerShell.Archive (derived).
import type { ErrorShape } from "../errors/error-record.ts";

type Shape = Required<Pick<ErrorShape, "id" | "message" | "category">> & Pick<ErrorShape, "target" | "exception">;

const shape = (id: string, message: string, target: unknown, category: Shape["category"] = "InvalidArgument"): Shape => ({ id, message, category, target, exception: "System.IO.IOException" });

export function archivePathNotFound(path: string): Shape {
  return { ...shape("ArchiveCmdletPathNotFound", `The path '${path}' either does not exist or is not a valid file system path.`, path), exception: "System.InvalidOperationException" };
}

export function notAnArchiveName(extension: string): Shape {
  return shape("NotSupportedArchiveFileExtension", `${extension} is not a supported archive file format. .zip is the only supported archive file format.`, extension);
}

export function archiveExists(path: string): Shape {
  return shape("ArchiveFileExists", `The archive file ${path} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.`, path);
}

export function archiveIsReadOnly(path: string): Shape {
  return shape("ArchiveFileIsReadOnly", `The attributes of the archive file ${path} is set to 'ReadOnly' hence it cannot be updated. If you intend to update the existing archive file, remove the 'ReadOnly' attribute on the archive file else use -Force parameter to override and create a new archive file.`, path);
}

export function duplicatePath(parameter: string, path: string): Shape {
  return shape("DuplicatePathFound", `The input to ${parameter} parameter contains a duplicate path '${path}'. Provide a unique set of paths as input to ${parameter} parameter.`, path);
}

export function expandedFileExists(path: string, archive: string, folder: string): Shape {
  return shape("ExpandArchiveFileExists", `Failed to create file '${path}' while expanding the archive file '${archive}' contents as the file '${path}' already exists. Use the -Force parameter if you want to overwrite the existing directory '${folder}' contents when expanding the archive file.`, path, "PermissionDenied");
}

/** ".zip" in any case is a name's right ending; without one it is "". */
export function extensionOf(path: string): string {
  return /(\.[^./]*)$/.exec(path)?.[1] ?? "";
}
