namespace Kubewright.Analyzers.Application.Routes;

/// <summary>What a call does to the requests that an application answers.</summary>
internal enum RouteEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It makes unknown what is answered.</summary>
    Unknown,

    /// <summary>It maps an endpoint.</summary>
    Endpoint,

    /// <summary>It maps the controllers by their attributes.</summary>
    Controllers,

    /// <summary>It maps controllers by a pattern of names, and the others by their attributes.</summary>
    ConventionalRoute,

    /// <summary>It answers with files.</summary>
    Files,

    /// <summary>It takes a prefix off each path.</summary>
    PathBase,

    /// <summary>It maps a gRPC service.</summary>
    Grpc,

    /// <summary>It maps the gRPC health service.</summary>
    GrpcHealth,

    /// <summary>It is a call of Aspire's <c>MapDefaultEndpoints</c> in another project.</summary>
    DefaultEndpoints,

    /// <summary>It puts a middleware of this compilation into the pipeline.</summary>
    Middleware,
}
