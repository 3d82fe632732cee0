namespace Kubewright.Validation;

/// <summary>A manifest to check.</summary>
/// <param name="Name">What messages call it where they name a file: its kind and name.</param>
/// <param name="Json">Its text.</param>
internal sealed record ValidatedManifest(string Name, string Json);
