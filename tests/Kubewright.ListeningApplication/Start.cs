namespace Kubewright.ListeningApplication;

/// <summary>What one start of the application is given.</summary>
/// <param name="Folder">The content root, with its appsettings.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Listen">The port of <c>ListenLocalhost</c>.</param>
/// <param name="UseUrls">The URL given to <c>UseUrls</c>.</param>
/// <param name="Added">The URL added to <c>app.Urls</c>.</param>
/// <param name="Run">The URL given to <c>app.Run</c>.</param>
/// <param name="Host">The call that makes its host, of <see cref="Hosts"/>; null for one with a content root of its own.</param>
internal sealed record Start(
    string Folder,
    string[] Arguments,
    Dictionary<string, string> Environment,
    int? Listen,
    string? UseUrls,
    string? Added,
    string? Run,
    string? Host);
