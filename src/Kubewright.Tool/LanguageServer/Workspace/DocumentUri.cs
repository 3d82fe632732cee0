namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>URIs of documents and the paths of their files.</summary>
internal static class DocumentUri
{
    /// <summary>The full path of a <c>file:</c> URI; a document that is in no file (<c>untitled:Untitled-1</c>) has its URI for one.</summary>
    public static string ToPath(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile
            ? Path.GetFullPath(WithoutSlash(Uri.UnescapeDataString(parsed.AbsolutePath)))
            : uri;

    /// <summary>The URI of a file by its full path.</summary>
    public static string FromPath(string path) =>
        !Path.IsPathRooted(path) ? path
        : "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', path.Replace('\\', '/').Split('/').Select(Escape));

    private static string Escape(string part) => Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal);

    // '/c:/folder' is the path of a Windows file.
    private static string WithoutSlash(string path) => path.Length > 2 && path[0] == '/' && path[2] == ':' && char.IsAsciiLetter(path[1]) ? path[1..] : path;
}
