using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// How the names of manifests are spelled in C#. The rules, in order:
/// <list type="number">
/// <item>A name is split at everything that is not a letter or digit; each part begins with a capital letter. A part without any small letter
/// is otherwise written small: <c>orders-api</c> is <c>OrdersApi</c>, <c>orderService</c> is <c>OrderService</c>, <c>DB_HOST</c> is
/// <c>DbHost</c>. Hence none is a keyword of C#.</item>
/// <item>A name that begins with a digit gets <c>_</c> in front, one that means something else where it stands gets <c>_</c> behind.</item>
/// <item>Of several names that come out alike, the first in ordinal order keeps the name, the others get <c>_2</c>, <c>_3</c>, ...</item>
/// <item>A port without a name is called by its number: <c>Port8080</c>.</item>
/// <item>Objects are in a class named after the plural of their kind. Where Kubernetes has a kind of that name and the object is of another
/// API group, the group's first part is in front: <c>ServingServices</c>.</item>
/// <item>One name in two namespaces gets the namespace behind it: <c>OrdersInShop</c>, <c>OrdersInStaging</c>.</item>
/// <item>What two files of a set define alike is written from the file whose path comes first in ordinal order.</item>
/// <item>The objects of a named set are in a class of the set's name.</item>
/// <item>What is longer than any name that Kubernetes takes is cut, and ends with digits of its own.</item>
/// </list>
/// </summary>
internal static class NamePolicy
{
    /// <summary>How long a name is at most, in bytes of UTF-8: assemblies take 1023 (CS7013), and names are put together of two and a word.</summary>
    private const int LongestName = 480;

    public static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                continue;
            }

            AppendPart(identifier, name.Substring(start, i - start));
            start = i + 1;
        }

        return Limit(identifier.Length == 0 || char.IsDigit(identifier[0]) ? "_" + identifier : identifier.ToString(), LongestName);
    }

    /// <summary>A name that is not too long. One that is too long is cut, and ends with a number that is made of all of it.</summary>
    /// <param name="name">The name; letters beyond the basic plane are not in it.</param>
    /// <param name="limit">How many bytes of UTF-8 it has at most.</param>
    public static string Limit(string name, int limit)
    {
        if (Encoding.UTF8.GetByteCount(name) <= limit)
        {
            return name;
        }

        var end = "_" + Hash(name).ToString("x8", CultureInfo.InvariantCulture);
        var length = 0;
        for (var bytes = end.Length; bytes + BytesOf(name[length]) <= limit; length++)
        {
            bytes += BytesOf(name[length]);
        }

        return name.Substring(0, length) + end;
    }

    /// <summary>What an object is called whose name is one of several namespaces.</summary>
    public static string InNamespace(string name, string space) => Limit(Identifier(name) + "In" + Identifier(space), LongestName);

    /// <summary>What a port without a name is called.</summary>
    public static string PortOf(int number) => "Port" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An identifier for each name, no two alike, none of them reserved. The order of the names does not matter.</summary>
    public static IReadOnlyDictionary<string, string> Identifiers(IEnumerable<string> names, params string[] reserved)
    {
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            identifiers.Add(name, Distinct(Unreserved(Identifier(name), reserved), taken));
        }

        return identifiers;
    }

    /// <summary>The identifier, with <c>_</c> behind it where it is reserved, or what every class inherits.</summary>
    public static string Unreserved(string identifier, params string[] reserved) =>
        Array.IndexOf(reserved, identifier) >= 0 || Array.IndexOf(ReservedNames.Inherited, identifier) >= 0 ? identifier + "_" : identifier;

    /// <summary>The identifier, with a number behind it where it is taken. Capital and small letters count as the same, for file names' sake.</summary>
    public static string Distinct(string identifier, ISet<string> taken)
    {
        var distinct = identifier;
        for (var number = 2; !taken.Add(distinct); number++)
        {
            distinct = identifier + "_" + number.ToString(CultureInfo.InvariantCulture);
        }

        return distinct;
    }

    /// <summary>The class of objects of a kind: Services, Ingresses, NetworkPolicies, Endpoints.</summary>
    public static string Plural(string kind) => Limit(PluralOf(kind), LongestName);

    private static string PluralOf(string kind)
    {
        var last = kind[kind.Length - 1];
        return kind is "Endpoints" ? kind
            : last is 's' or 'x' or 'z' || kind.EndsWith("ch", StringComparison.Ordinal) || kind.EndsWith("sh", StringComparison.Ordinal) ? kind + "es"
            : last is 'y' && kind.Length > 1 && "aeiou".IndexOf(kind[kind.Length - 2]) < 0 ? kind.Substring(0, kind.Length - 1) + "ies"
            : kind + "s";
    }

    /// <summary>A root namespace as C# can write it: <c>my-shop.web</c> is <c>my_shop.web</c>.</summary>
    public static string Namespace(string root)
    {
        var parts = root.Split('.').Where(part => part.Length > 0).Select(NamespacePart).ToList();
        return parts.Count == 0 ? "Kubernetes" : string.Join(".", parts);
    }

    private static int BytesOf(char letter) => letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;

    /// <summary>FNV-1a: the same in every process.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash;
    }

    private static void AppendPart(StringBuilder identifier, string part)
    {
        if (part.Length == 0)
        {
            return;
        }

        identifier.Append(char.ToUpperInvariant(part[0]));
        identifier.Append(part.Any(char.IsLower) ? part.Substring(1) : part.Substring(1).ToLowerInvariant());
    }

    private static string NamespacePart(string part)
    {
        var letters = part.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_').ToArray();
        var name = char.IsDigit(letters[0]) ? "_" + new string(letters) : new string(letters);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
