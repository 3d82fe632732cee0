using System.Globalization;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The calculations of addf, subf, mulf and divf: in decimal, so that 0.1 and 0.2 make 0.3; a quotient has 16 decimals.</summary>
internal static class Decimals
{
    private const int DivisionDecimals = 16;

    public static double Calculate(char operation, double first, double[] others)
    {
        if (double.IsNaN(first) || double.IsInfinity(first) || Array.Exists(others, other => double.IsNaN(other) || double.IsInfinity(other)))
        {
            throw new GoErrorException("Cannot create a Decimal from NaN or Inf");
        }

        if (operation == '/' && Array.IndexOf(others, 0.0) >= 0)
        {
            throw new GoErrorException("decimal division by 0");
        }

        try
        {
            var result = Of(first);
            foreach (var other in others)
            {
                result = operation switch
                {
                    '+' => result + Of(other),
                    '-' => result - Of(other),
                    '*' => result * Of(other),
                    _ => Math.Round(result / Of(other), DivisionDecimals, MidpointRounding.AwayFromZero),
                };
            }

            // A cast would lose the last digit.
            return double.Parse(result.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return others.Aggregate(first, (a, b) => operation switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b });
        }
    }

    private static decimal Of(double value) => decimal.Parse(
        FloatDigits.Shortest(value, 'e'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
