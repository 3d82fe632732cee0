using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Numbers.</summary>
internal static class MathFunctions
{
    private static readonly GoType Any = GoType.Any;

    public static void AddTo(FunctionTable table)
    {
        table.Add("int", [Any], call => new GoInteger(Conversions.ToInteger(call[0]), GoType.Int, PlaceOf(call[0])));
        table.Add("int64", [Any], call => new GoInteger(Conversions.ToInteger(call[0]), GoType.Int64, PlaceOf(call[0])));
        table.Add("float64", [Any], call => new GoFloat(Conversions.ToFloat(call[0]), PlaceOf(call[0])));
        table.Add("atoi", [GoType.String], call =>
        {
            GoNumbers.ParseInteger(call.String(0), 10, out var value);
            return new GoInteger(value, GoType.Int, PlaceOf(call[0]));
        });
        table.Add("toDecimal", [Any], call => GoInteger.Int64(GoNumbers.TryParseInteger(GoPrinter.Text(call[0]).Value, 8, out var value) ? value : 0));
        table.Add("add1", [Any], call => GoInteger.Int64(unchecked(Conversions.ToInteger(call[0]) + 1)));
        table.Add("add", [], Any, call => Fold(call, 0, 0, (a, b) => unchecked(a + b)));
        table.Add("sub", [Any, Any], call => GoInteger.Int64(unchecked(Conversions.ToInteger(call[0]) - Conversions.ToInteger(call[1]))));
        table.Add("div", [Any, Any], call => GoInteger.Int64(Divide(call, (a, b) => b == -1 ? unchecked(-a) : a / b)));
        table.Add("mod", [Any, Any], call => GoInteger.Int64(Divide(call, (a, b) => b == -1 ? 0 : a % b)));
        table.Add("mul", [Any], Any, call => Fold(call, Conversions.ToInteger(call[0]), 1, (a, b) => unchecked(a * b)));
        table.Add("max", [Any], Any, call => Fold(call, Conversions.ToInteger(call[0]), 1, Math.Max));
        table.Add("biggest", [Any], Any, call => Fold(call, Conversions.ToInteger(call[0]), 1, Math.Max));
        table.Add("min", [Any], Any, call => Fold(call, Conversions.ToInteger(call[0]), 1, Math.Min));
        table.Add("maxf", [Any], Any, call => Float(call, Math.Max));
        table.Add("minf", [Any], Any, call => Float(call, Math.Min));
        table.Add("floor", [Any], call => new GoFloat(Math.Floor(Conversions.ToFloat(call[0]))));
        table.Add("ceil", [Any], call => new GoFloat(Math.Ceiling(Conversions.ToFloat(call[0]))));
        table.Add("round", [Any, GoType.Int], GoType.Float64, Round);
        table.Add("add1f", [Any], call => new GoFloat(Decimals.Calculate('+', Conversions.ToFloat(call[0]), [1])));
        table.Add("addf", [], Any, call => new GoFloat(Decimals.Calculate('+', 0, Floats(call, 0))));
        table.Add("subf", [Any], Any, call => new GoFloat(Decimals.Calculate('-', Conversions.ToFloat(call[0]), Floats(call, 1))));
        table.Add("mulf", [Any], Any, call => new GoFloat(Decimals.Calculate('*', Conversions.ToFloat(call[0]), Floats(call, 1))));
        table.Add("divf", [Any], Any, call => new GoFloat(Decimals.Calculate('/', Conversions.ToFloat(call[0]), Floats(call, 1))));
    }

    /// <summary>The leaf of a number that stays the same number.</summary>
    private static Tracing.ValuePlace? PlaceOf(GoValue value) => value switch
    {
        GoFloat or GoInteger => value.Place,
        GoString text when GoNumbers.TryParseFloat(text.Value, out _) => value.Place,
        _ => null,
    };

    private static double[] Floats(FunctionCall call, int from) => [.. call.Rest(from).Select(Conversions.ToFloat)];

    private static GoInteger Fold(FunctionCall call, long start, int from, Func<long, long, long> step) =>
        GoInteger.Int64(call.Rest(from).Select(Conversions.ToInteger).Aggregate(start, step));

    private static GoFloat Float(FunctionCall call, Func<double, double, double> step) => new(Floats(call, 0).Aggregate(step));

    private static long Divide(FunctionCall call, Func<long, long, long> divide)
    {
        var divisor = Conversions.ToInteger(call[1]);
        return divisor == 0 ? throw new GoErrorException("runtime error: integer divide by zero") : divide(Conversions.ToInteger(call[0]), divisor);
    }

    private static GoFloat Round(FunctionCall call)
    {
        var roundsOn = call.Count > 2 ? ((GoFloat)call[2]).Value : 0.5;
        var power = Math.Pow(10, call.Integer(1));
        var digit = power * Conversions.ToFloat(call[0]);
        var fraction = digit - Math.Truncate(digit);
        return new GoFloat((fraction >= roundsOn ? Math.Ceiling(digit) : Math.Floor(digit)) / power);
    }
}
