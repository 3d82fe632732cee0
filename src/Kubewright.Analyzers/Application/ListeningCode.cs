using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;

namespace Kubewright.Analyzers.Application;

/// <summary>What the code of a compilation says of its application.</summary>
/// <param name="IsWeb">Whether it starts a web server.</param>
/// <param name="Listening">Where that listens.</param>
/// <param name="Stated">Where it runs, by <c>[assembly: RunsIn]</c>.</param>
internal sealed record ListeningCode(bool IsWeb, CodeListening Listening, ImmutableArray<StatedPlacement> Stated)
{
    /// <summary>That of a project without a web server.</summary>
    public static ListeningCode None { get; } = new(false, CodeListening.Silent, []);
}
