using System.Collections.Immutable;

namespace Kubewright.Core.Application.Urls;

/// <summary>What an application's code connects to.</summary>
public sealed record CodeUrls
{
    /// <summary>Code that says nothing of it.</summary>
    public static CodeUrls Silent { get; } = new();

    public ImmutableArray<CodeUrl> All { get; init; } = [];

    /// <summary>Whether it reads configuration from elsewhere than settings, variables and the command line, so that any setting may be hidden.</summary>
    public bool ReadsOtherConfiguration { get; init; }

    /// <summary>How it chooses the protocol of its telemetry.</summary>
    public OtlpExport Otlp { get; init; }

    public bool Equals(CodeUrls? other) => other is not null && Otlp == other.Otlp && ReadsOtherConfiguration == other.ReadsOtherConfiguration
        && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Length;
}
