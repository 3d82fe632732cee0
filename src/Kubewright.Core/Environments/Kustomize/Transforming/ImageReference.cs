namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>The parts of an image's reference (api/internal/image/image.go Split).</summary>
internal readonly record struct ImageReference(string Name, string Tag, string Digest)
{
    public static ImageReference Parse(string image)
    {
        var slash = image.IndexOf('/');
        var from = slash > 0 ? slash : 0;
        var at = image.IndexOf('@', from);
        var colon = image.IndexOf(':', from);
        if (at < 0 && colon < 0)
        {
            return new ImageReference(image, "", "");
        }

        if (at >= 0 && (at < colon || colon < 0))
        {
            return new ImageReference(image.Substring(0, at), "", image.Substring(at + 1));
        }

        return at >= 0
            ? new ImageReference(image.Substring(0, colon), image.Substring(colon + 1, at - colon - 1), image.Substring(at + 1))
            : new ImageReference(image.Substring(0, colon), image.Substring(colon + 1), "");
    }

    public override string ToString() => Name + (Tag.Length > 0 ? ":" + Tag : "") + (Digest.Length > 0 ? "@" + Digest : "");
}
