namespace Kubewright;

/// <summary>Something wrong with a manifest, as <c>kubewright check</c> reports it of a file.</summary>
public sealed class ManifestFinding
{
    internal ManifestFinding(string rule, FindingSeverity severity, Manifest manifest, string path, string message, string helpLink)
    {
        Rule = rule;
        Severity = severity;
        Manifest = manifest;
        Path = path;
        Message = message;
        HelpLink = helpLink;
    }

    /// <summary>The id of the rule that reports it, such as <c>KW2001</c>.</summary>
    public string Rule { get; }

    /// <summary>How sure and how bad it is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The manifest that must be changed.</summary>
    public Manifest Manifest { get; }

    /// <summary>The field that must be changed, such as <c>spec.ports[0].targetPort</c>; empty for the manifest as a whole.</summary>
    public string Path { get; }

    /// <summary>What is wrong, why, and what to do: one line without a full stop.</summary>
    public string Message { get; }

    /// <summary>The address of the page that explains the rule.</summary>
    public string HelpLink { get; }

    /// <summary>Severity, rule, manifest, field and message in one line.</summary>
    public override string ToString() =>
        Severity.ToString().ToLowerInvariant() + " " + Rule + ": " + Manifest + (Path.Length == 0 ? "" : " " + Path) + ": " + Message;
}
