namespace Kubewright.Build.Ownership;

/// <summary>A file as a build wants it.</summary>
/// <param name="Bytes">What it holds.</param>
/// <param name="Objects">The objects in it.</param>
internal sealed record ManifestFile(byte[] Bytes, IReadOnlyList<WrittenObject> Objects)
{
    /// <summary>The SHA-256 of what it holds.</summary>
    public string Hash { get; } = HashOf(Bytes);

    public static string HashOf(byte[] bytes)
    {
        using var sha = System.Security.Cryptography.SHA256.Create();
        return Writer.Digits(sha.ComputeHash(bytes));
    }
}
