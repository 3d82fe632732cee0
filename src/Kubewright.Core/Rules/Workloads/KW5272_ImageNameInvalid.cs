using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The name of an image that no node can read: the API server takes any text, the kubelet reports InvalidImageName
/// (pkg/kubelet/images/image_manager.go applyDefaultImageTag; distribution/reference ParseNormalizedNamed). Told are the mistakes that are no
/// marks for something that fills in another name: capitals within words, a URL, a tag that is none.
/// </summary>
internal sealed class KW5272_ImageNameInvalid() : ApiObjectRule("core.v1.Container")
{
    private static readonly string[] Schemes = ["https://", "http://", "docker://", "oci://"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5272", "The image of a container has a name that nodes can read", Severity.Warning);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        // Padded names are KW5258.
        if (item.Node.String("image") is not { IsKnown: true, Value: { Length: > 0 } image } field || image != image.Trim())
        {
            return;
        }

        if (FindFault(image) is var (why, meant))
        {
            context.Report(
                field.Span,
                $"{resource}: the image of {item.Place} is '{FoundValue.Shorten(image)}', {why}; the kubelet cannot read it (InvalidImageName)",
                fix: meant is null ? null : Fix.ChangeText(field.Entry!.Value, meant, FixSafety.Unsafe));
        }
    }

    private static (string Why, string? Meant)? FindFault(string image)
    {
        if (Array.Find(Schemes, scheme => image.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme)
        {
            return ($"which begins with '{scheme}'", image.Substring(scheme.Length));
        }

        // Other schemes, such as ko://, are read by what builds images.
        if (image.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image.Substring(0, digest);
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name.Substring(colon + 1) : null;
        var repository = tag is null ? name : name.Substring(0, colon);
        var start = StartOfPath(repository);
        var path = repository.Substring(start);
        if (path.Split('/').Any(IsWordWithCapitals))
        {
            return ("and a repository is written in lower case", image.Substring(0, start) + path.ToLowerInvariant() + image.Substring(repository.Length));
        }

        return tag is null ? null
            : tag.Length == 0 ? ("whose tag is empty", digest < 0 ? repository : null)
            : Regex.IsMatch(tag, @"\A[A-Za-z0-9_.+-]+\z", RegexOptions.CultureInvariant)
                && !Regex.IsMatch(tag, @"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z", RegexOptions.CultureInvariant)
                ? ($"whose tag '{FoundValue.Shorten(tag)}' is none: it begins with a letter, digit or '_' and holds these, '.' and '-', up to 128", null)
            : null;
    }

    // The first part is a registry where it has a dot, a port or a capital, or is localhost.
    private static int StartOfPath(string repository)
    {
        var slash = repository.IndexOf('/');
        var first = slash < 0 ? "" : repository.Substring(0, slash);
        return first.IndexOfAny(['.', ':']) >= 0 || first == "localhost" || first.Any(char.IsUpper) ? slash + 1 : 0;
    }

    // IMAGE_NAME is a mark for another name, MyImage is a name.
    private static bool IsWordWithCapitals(string part) =>
        part.Any(c => c is >= 'A' and <= 'Z') && part.Any(c => c is >= 'a' and <= 'z')
        && part.All(c => c is '-' or '_' or '.' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
