using Kubewright.Analyzers.Application.Options;
using Kubewright.Analyzers.Application.Routes;
using Kubewright.Analyzers.Application.Urls;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Application.Urls;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application;

/// <summary>What reads the facts of an application from its code, each guarded by itself: of what cannot be read nothing is known.</summary>
internal sealed record CodeReaders
{
    public static readonly CodeReaders Default = new();

    /// <summary>Where it listens.</summary>
    public Func<Compilation, CancellationToken, ListeningCode> Listening { get; init; } = ListeningCodeReader.Read;

    /// <summary>What it connects to.</summary>
    public Func<Compilation, CancellationToken, CodeUrls> Urls { get; init; } = UrlReader.Read;

    /// <summary>What it answers.</summary>
    public Func<Compilation, CancellationToken, ApplicationRoutes> Routes { get; init; } = RoutesReader.Read;

    /// <summary>Which settings it reads.</summary>
    public Func<Compilation, CancellationToken, ConfigurationReads> Configuration { get; init; } = ConfigurationReader.Read;

    /// <summary>A server of which is not known where it listens.</summary>
    public static ListeningCode ListeningUnknown { get; } = new(true, new CodeListening { Unknown = "its code could not be read" }, []);
}
