using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Urls;

/// <summary>A constant that C# gives to something that connects to it.</summary>
/// <param name="Text">The constant.</param>
/// <param name="Place">Where it is written, or named where it is written elsewhere.</param>
/// <param name="Client">What takes it, as a message shows it: <c>BaseAddress</c>, <c>GrpcChannel.ForAddress</c>.</param>
/// <param name="DefaultOf">The key of the configuration that it is in for; null where it is used in any case.</param>
/// <param name="IsVariable">Whether that key is the name of an environment variable.</param>
public sealed record CodeUrl(string Text, SourceSpan Place, string Client, string? DefaultOf = null, bool IsVariable = false)
{
    /// <summary>How a key begins that stands for the keys of all sections.</summary>
    public const string AnySection = "*:";

    /// <summary>Whether the name of what takes it says that it is a host, so that a name alone is one.</summary>
    public bool NamesHost { get; init; }

    /// <summary>The port that is given beside a host, and its place; null where none is.</summary>
    public (int Number, SourceSpan Place)? Port { get; init; }

    /// <summary>Whether nothing but the name of a parameter or a property says that something connects to it.</summary>
    public bool IsByName { get; init; }

    /// <summary>By which protocol telemetry is exported to it, where it is the endpoint of an exporter.</summary>
    public OtlpEndpoint Otlp { get; init; }

    /// <summary>The generated member that says the same; null where none does.</summary>
    public UrlConstant? Constant { get; init; }
}
