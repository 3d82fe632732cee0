namespace Kubewright;

/// <summary>Manifests that cannot work: the API server refuses one of them, or what they say of each other cannot hold.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>Reports errors of manifests.</summary>
    /// <param name="errors">At least one error.</param>
    public ManifestException(IReadOnlyList<ManifestFinding> errors)
        : base(Describe(errors ?? throw new ArgumentNullException(nameof(errors)))) => Errors = errors;

    /// <summary>Reports errors that only a message describes.</summary>
    public ManifestException(string message)
        : base(message) => Errors = [];

    /// <summary>Reports errors that only a message describes, with what caused them.</summary>
    public ManifestException(string message, Exception innerException)
        : base(message, innerException) => Errors = [];

    /// <summary>Reports errors that nothing describes.</summary>
    public ManifestException()
        : this("The manifests cannot work.")
    {
    }

    /// <summary>All errors, in the order of the manifests.</summary>
    public IReadOnlyList<ManifestFinding> Errors { get; }

    private static string Describe(IReadOnlyList<ManifestFinding> errors) =>
        (errors.Count == 1 ? "The manifests have an error:"
            : "The manifests have " + errors.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " errors:")
        + string.Concat(errors.Select(error => "\n  " + error));
}
