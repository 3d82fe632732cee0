using System.Globalization;

namespace Kubewright.Core.Application.Routes;

/// <summary>The constraints that ASP.NET Core brings (src/Http/Routing/src/Constraints).</summary>
internal static class RouteConstraint
{
    private const NumberStyles AnyNumber = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>Whether a constraint, as it is written, takes a value; <see cref="RouteMatch.Maybe"/> for one that is not known.</summary>
    public static RouteMatch Takes(string constraint, string value)
    {
        var open = constraint.IndexOf('(');
        var name = open < 0 ? constraint : constraint.Substring(0, open);
        var arguments = open < 0 || constraint[constraint.Length - 1] != ')' ? "" : constraint.Substring(open + 1, constraint.Length - open - 2);
        bool? takes = name.ToLowerInvariant() switch
        {
            "int" => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            "long" => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            "bool" => bool.TryParse(value, out _),
            "guid" => Guid.TryParse(value, out _),
            "decimal" => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            "double" or "float" => double.TryParse(value, AnyNumber, CultureInfo.InvariantCulture, out _),
            "datetime" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "alpha" => value.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')),
            "required" => value.Length > 0,
            "file" => IsFile(value),
            "nonfile" => !IsFile(value),
            "length" or "minlength" or "maxlength" => HasLength(name, arguments, value.Length),
            "min" or "max" or "range" => IsInRange(name, arguments, value),
            _ => null,
        };
        return takes switch { true => RouteMatch.Yes, false => RouteMatch.No, null => RouteMatch.Maybe };
    }

    private static bool IsFile(string value)
    {
        var last = value.Substring(value.LastIndexOf('/') + 1);
        var dot = last.IndexOf('.');
        return dot >= 0 && last.Substring(dot).Any(c => c != '.');
    }

    private static bool? HasLength(string name, string arguments, int length) => Numbers(arguments) switch
    {
        [var exact] when name.Equals("length", StringComparison.OrdinalIgnoreCase) => length == exact,
        [var least, var most] => length >= least && length <= most,
        [var least] when name.Equals("minlength", StringComparison.OrdinalIgnoreCase) => length >= least,
        [var most] => length <= most,
        _ => null,
    };

    private static bool? IsInRange(string name, string arguments, string value)
    {
        var numbers = Numbers(arguments);
        if (numbers.Length == 0)
        {
            return null;
        }

        return long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && (numbers.Length == 2 ? number >= numbers[0] && number <= numbers[1]
                : name.Equals("min", StringComparison.OrdinalIgnoreCase) ? number >= numbers[0]
                : number <= numbers[0]);
    }

    /// <summary>The numbers of a list; empty where any of it is none.</summary>
    private static long[] Numbers(string arguments)
    {
        var numbers = new List<long>();
        foreach (var argument in arguments.Split(','))
        {
            if (!long.TryParse(argument, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
