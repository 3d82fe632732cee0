using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Application;

/// <summary>What one member says of where the application listens and runs.</summary>
internal sealed record ListeningFacts : ICodeFacts<ListeningFacts>
{
    /// <summary>How many servers it starts.</summary>
    public int Hosts { get; init; }

    public bool IsGenericHost { get; init; }

    public bool IsWebHost { get; init; }

    public bool DiffersInDevelopment { get; init; }

    public HttpVersions? DefaultVersions { get; init; }

    public ImmutableArray<CodeAddress> Kestrel { get; init; } = [];

    public ImmutableArray<CodeAddress> Run { get; init; } = [];

    public ImmutableArray<CodeAddress> Added { get; init; } = [];

    public ImmutableArray<CodeAddress> UseUrls { get; init; } = [];

    public ImmutableArray<StatedPlacement> Stated { get; init; } = [];

    /// <summary>Where it redirects all requests to HTTPS; null where it does not.</summary>
    public SourceSpan? HttpsRedirection { get; init; }

    /// <summary>Whether something may answer before such a redirect, keep it from being made, or change where it leads.</summary>
    public bool MayNotRedirect { get; init; }

    /// <summary>Why nothing can be said; null where there is no reason.</summary>
    public string? Unknown { get; init; }

    /// <summary>What each call says of the command line.</summary>
    public ImmutableArray<CommandLineUse> CommandLines { get; init; } = [];

    public IEnumerable<string> ReadTypes => [];

    public bool IsSilent => Hosts == 0 && !DiffersInDevelopment && DefaultVersions is null && Unknown is null && HttpsRedirection is null && !MayNotRedirect
        && CommandLines.IsEmpty
        && Kestrel.IsEmpty && Run.IsEmpty && Added.IsEmpty && UseUrls.IsEmpty && Stated.IsEmpty;

    public ListeningFacts Move(CodeMove move) => this with
    {
        Kestrel = Move(Kestrel, move),
        Run = Move(Run, move),
        Added = Move(Added, move),
        UseUrls = Move(UseUrls, move),
        HttpsRedirection = HttpsRedirection is { } place ? move.Of(place) : null,
    };

    private static ImmutableArray<CodeAddress> Move(ImmutableArray<CodeAddress> addresses, CodeMove move) =>
        ImmutableArray.CreateRange(addresses, address => address with { Place = move.Of(address.Place) });
}
