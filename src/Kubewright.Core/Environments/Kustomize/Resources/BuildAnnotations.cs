namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>
/// The annotations in which kustomize keeps what it needs to know of an object until it prints it (api/internal/utils/annotations.go). They are annotations
/// like others, so patches meet them: an object that was renamed has annotations, to which a JSON patch can add.
/// </summary>
internal static class BuildAnnotations
{
    private const string Domain = "internal.config.kubernetes.io/";

    public const string PreviousKinds = Domain + "previousKinds";
    public const string PreviousNames = Domain + "previousNames";
    public const string PreviousNamespaces = Domain + "previousNamespaces";
    public const string Prefixes = Domain + "prefixes";
    public const string Suffixes = Domain + "suffixes";
    public const string AllowNameChange = Domain + "allowNameChange";
    public const string AllowKindChange = Domain + "allowKindChange";
    public const string ReferredBy = Domain + "refBy";
    public const string Behavior = Domain + "generatorBehavior";
    public const string NeedsHash = Domain + "needsHashSuffix";
    public const string Enabled = "enabled";

    public const string Origin = "config.kubernetes.io/origin";
    public const string Transformations = "alpha.config.kubernetes.io/transformations";
    public const string LocalConfig = "config.kubernetes.io/local-config";

    /// <summary>All that are removed before printing.</summary>
    public static readonly string[] All =
    [
        PreviousKinds, PreviousNames, Prefixes, Suffixes, PreviousNamespaces, AllowNameChange, AllowKindChange, ReferredBy, Behavior, NeedsHash,
        Domain + "path", Domain + "index", Domain + "seqindent", Domain + "id", Domain + "annotations-migration-resource-id",
        "config.kubernetes.io/path", "config.kubernetes.io/index", "config.k8s.io/id",
    ];

    /// <summary>Whether kustomize alone writes it.</summary>
    public static bool IsInternal(string key) => key.StartsWith(Domain, StringComparison.Ordinal);
}
